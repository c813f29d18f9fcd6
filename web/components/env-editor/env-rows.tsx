import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { addEnv, type EnvEntry, parseEnv, removeEnv, renameEnv, setEnvValue } from '../../lib/env-text.ts'
import { looksSecret } from '../../lib/looks-secret.ts'
import { EnvRow, type EnvRowEvents } from './env-row.tsx'

export interface EnvRowsProps {
  text: string
  entries: readonly EnvEntry[]
  /** By index of the entry. */
  problems: ReadonlyMap<number, string>
  /** By name, where somebody has pressed the eye. */
  shown: Readonly<Record<string, boolean>>
  stored: Readonly<Record<string, string>> | undefined
  onShow: (name: string, isShown: boolean) => void
  onChange: (text: string) => void
  onRemove: (name: string, text: string) => void
  onPaste: (input: string) => void
}

/** One line for each variable, and one to begin another with. */
export function EnvRows(props: EnvRowsProps) {
  const { entries, problems, shown, stored } = props
  const list = useRef<HTMLUListElement>(null)
  const latest = useRef(props)
  const [focusOn, setFocusOn] = useState<{ index: number }>()

  useLayoutEffect(() => {
    latest.current = props
  })
  useLayoutEffect(() => {
    if (focusOn) list.current?.querySelector<HTMLElement>(`[data-env-row="${focusOn.index}"] input`)?.focus()
  }, [focusOn])

  const on = useMemo((): EnvRowEvents => {
    const entryAt = (index: number) => parseEnv(latest.current.text).entries[index]
    return {
      name(index, name) {
        const { text, shown, onChange, onShow } = latest.current
        const entry = entryAt(index)
        onChange(entry ? renameEnv(text, index, name) : addEnv(text, name, ''))
        // What was shown or hidden stays so under its new name.
        const choice = entry && shown[entry.key]
        if (choice !== undefined) onShow(name, choice)
      },
      value(index, value) {
        const { text, onChange } = latest.current
        onChange(entryAt(index) ? setEnvValue(text, index, value) : addEnv(text, '', value))
      },
      remove(index) {
        const { text, onRemove } = latest.current
        onRemove(entryAt(index)?.key ?? '', removeEnv(text, index))
        setFocusOn({ index })
      },
      toggle(index) {
        const entry = entryAt(index)
        if (entry)
          latest.current.onShow(entry.key, isHidden(entry, latest.current.shown, latest.current.stored))
      },
      leave(index, to) {
        const { text, onChange } = latest.current
        const { entries } = parseEnv(text)
        const entry = entries[index]
        // Begun and given up. One further up stays: under the focus the others must not change places.
        if (entry?.key !== '' || entry.value !== '' || index !== entries.length - 1) return
        onChange(removeEnv(text, index))
        if (to === index + 1) setFocusOn({ index })
      },
      next: index => setFocusOn({ index: index + 1 }),
      paste: input => latest.current.onPaste(input),
    }
  }, [])

  return (
    <ul ref={list} className="grid gap-2">
      {[...entries, null].map((entry, index) => (
        <EnvRow
          // By place: the line that is being typed in must stay the same one while its name changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          key={index}
          index={index}
          name={entry?.key ?? ''}
          value={entry?.value ?? ''}
          problem={problems.get(index)}
          hidden={entry !== null && isHidden(entry, shown, stored)}
          blank={entry === null}
          on={on}
        />
      ))}
    </ul>
  )
}

export function isHidden(
  { key, value }: EnvEntry,
  shown: Readonly<Record<string, boolean>>,
  stored: Readonly<Record<string, string>> = {},
): boolean {
  const isStored = Object.hasOwn(stored, key) && stored[key] === value
  return !(shown[key] ?? !(isStored || looksSecret(key, value)))
}
