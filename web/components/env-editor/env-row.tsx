import { type ClipboardEvent, type KeyboardEvent, memo, useId, useState } from 'react'
import { isWholeEnv } from '../../lib/env-paste.ts'
import { IconButton } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'

/** Stands for any value: its length must not tell that of the value. */
const DOTS = '••••••••••'

export interface EnvRowProps {
  index: number
  name: string
  value: string
  /** What is wrong with it, one sentence. */
  problem: string | undefined
  hidden: boolean
  /** The one at the end, which becomes a variable when something is typed. */
  blank?: boolean | undefined
  on: EnvRowEvents
}

/** All stay the same functions from one rendering to the next: only what changed is rendered anew. */
export interface EnvRowEvents {
  name: (index: number, name: string) => void
  value: (index: number, value: string) => void
  remove: (index: number) => void
  /** Shows the value, or hides it. */
  toggle: (index: number) => void
  /** The focus has gone elsewhere, perhaps to another one. */
  leave: (index: number, to: number | undefined) => void
  /** On to the next one. */
  next: (index: number) => void
  paste: (input: string) => void
}

export const EnvRow = memo(function EnvRow({ index, name, value, problem, hidden, blank, on }: EnvRowProps) {
  const id = useId()
  // A value that is being typed stays a field, with a dot for each letter; left alone, it tells nothing any more.
  const [isTyped, setTyped] = useState(false)
  // Who has only begun need not be told that something is missing.
  const [isBegun, setBegun] = useState(blank)
  const isConcealed = hidden && value !== '' && !isTyped
  const what = name || (blank ? 'new variable' : 'variable without a name')
  const shownProblem = isBegun && (name === '' || value === '') ? undefined : problem
  const invalid = shownProblem
    ? { 'aria-invalid': true as const, 'aria-describedby': `${id}-problem` }
    : undefined

  function keepPaste(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text')
    if (!isWholeEnv(text)) return
    event.preventDefault()
    on.paste(text)
  }

  function goOn(event: KeyboardEvent<HTMLElement>, act: () => void) {
    // While composing, Enter belongs to the input method.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    act()
  }

  return (
    <li
      data-env-row={index}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 gap-y-1.5 sm:grid-cols-[minmax(8rem,2fr)_minmax(0,3fr)_auto]"
      onBlur={event => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        setBegun(blank)
        const row = event.relatedTarget?.closest<HTMLElement>('[data-env-row]')
        on.leave(index, row ? Number(row.dataset.envRow) : undefined)
      }}
    >
      <input
        {...invalid}
        className="control font-mono text-sm"
        aria-label={blank ? 'Name of a new variable' : `Name ${index + 1}`}
        placeholder={blank ? 'NAME' : undefined}
        value={name}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={event => on.name(index, event.target.value)}
        onPaste={keepPaste}
        onKeyDown={event =>
          goOn(event, () =>
            event.currentTarget.closest('li')?.querySelector<HTMLElement>('textarea')?.focus(),
          )
        }
      />
      <textarea
        {...invalid}
        className={cx(
          'control order-last col-span-2 max-h-48 resize-none py-2 font-mono text-sm wrap-anywhere field-sizing-content sm:order-none sm:col-span-1',
          hidden && !isConcealed && '[-webkit-text-security:disc]',
        )}
        aria-label={isConcealed ? `Value of ${what}, hidden` : `Value of ${what}`}
        placeholder={blank ? 'value' : undefined}
        rows={isConcealed ? 1 : Math.min(8, value.split('\n').length)}
        readOnly={isConcealed}
        value={isConcealed ? DOTS : value}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onFocus={() => setTyped(!isConcealed)}
        onBlur={() => setTyped(false)}
        onChange={event => on.value(index, event.target.value)}
        onKeyDown={event => goOn(event, () => on.next(index))}
      />
      <span className="flex min-h-9 items-center">
        <IconButton
          icon={hidden ? 'show' : 'hide'}
          label={`${hidden ? 'Show' : 'Hide'} ${what}`}
          reason={value === '' ? 'There is no value yet.' : undefined}
          onClick={() => on.toggle(index)}
        />
        <IconButton
          icon="close"
          label={`Remove ${what}`}
          reason={blank ? 'There is nothing to remove yet.' : undefined}
          onClick={() => on.remove(index)}
        />
      </span>
      {shownProblem && (
        <p id={`${id}-problem`} className="order-last col-span-full font-strong">
          <b aria-hidden="true" className="font-extrabold">
            !{' '}
          </b>
          {shownProblem}.
        </p>
      )}
    </li>
  )
})
