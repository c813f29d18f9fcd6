import { type DragEvent, lazy, Suspense, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { envLimits } from '../../../contract/env.ts'
import { LARGEST_ENV_FILE, readEnvPaste } from '../../lib/env-paste.ts'
import { type EnvTextProblem, envProblems } from '../../lib/env-problems.ts'
import { envMap, mergeEnv, parseEnv, printEnv } from '../../lib/env-text.ts'
import { formatCount, plural } from '../../lib/format.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { EnvRaw } from './env-raw.tsx'
import { EnvRows, isHidden } from './env-rows.tsx'

const CopyEnv = lazy(async () => ({ default: (await import('./copy-env.tsx')).CopyEnv }))

export interface EnvEditorProps {
  /** As in a .env file: this text is all there is, and the rows are a view of it. */
  text: string
  onChange: (text: string) => void
  /** What the API has refused, by name. */
  refused?: Readonly<Record<string, string>> | undefined
  /** The container whose environment it is: not offered to copy from. */
  containerId?: string | undefined
  /** What is stored: these values are hidden whatever they look like, each until it is asked for. */
  stored?: Readonly<Record<string, string>> | undefined
}

/** What was done to several values at once, and what the text was before. */
interface Notice {
  message: string
  before?: string
  after?: string
}

/** The environment of a container, in rows or as text. Nothing but what was edited changes, comments and order included. */
export function EnvEditor({ text, onChange, refused, containerId, stored }: EnvEditorProps) {
  const [view, setView] = useState<'rows' | 'text'>('rows')
  const [shown, setShown] = useState<Readonly<Record<string, boolean>>>({})
  const [notice, setNotice] = useState<Notice>()
  // Asked for once, the text stays: what is typed into it must not close it.
  const [isLaidOpen, setLaidOpen] = useState(false)
  const [isCopying, setCopying] = useState(false)
  const [isOver, setOver] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  // Files and other containers take their time, and meanwhile somebody types.
  const latest = useRef(text)
  useLayoutEffect(() => {
    latest.current = text
  })
  const { entries } = useMemo(() => parseEnv(text), [text])
  const problems = useMemo(() => envProblems(text), [text])
  const byRow = useMemo(() => rowProblems(problems, entries, refused), [problems, entries, refused])
  const hidden = entries.filter(entry => entry.value !== '' && isHidden(entry, shown, stored))
  const names = new Set(entries.map(({ key }) => key)).size

  function show(name: string, isShown: boolean) {
    setShown(before => ({ ...before, [name]: isShown }))
  }

  function open(next: typeof view) {
    setView(next)
    setLaidOpen(hidden.length === 0)
  }

  function tell(news: Notice) {
    setNotice(news)
    announce(news.message)
  }

  function merge(news: string, source: string | undefined) {
    const before = latest.current
    const { text: after, added, replaced } = mergeEnv(before, news)
    const words = [
      added + replaced === 0 ? 'Nothing new' : `${plural(added + replaced, 'variable')} taken in`,
      source && `from ${source}`,
      replaced > 0 && `(${formatCount(replaced)} with another value than before)`,
    ]
    onChange(after)
    tell({ message: `${words.filter(Boolean).join(' ')}.`, before, after })
  }

  function take(input: string, source?: string) {
    const read = readEnvPaste(input)
    if ('refused' in read) return tell({ message: `${read.refused}.` })
    merge(read.text, source ?? (read.kind === 'env' ? undefined : read.kind))
  }

  async function takeFile(chosen: File | undefined) {
    if (!chosen) return
    if (chosen.size > LARGEST_ENV_FILE)
      return tell({ message: `${chosen.name} is too large for a .env file.` })
    take(await chosen.text(), chosen.name)
  }

  function dropFile(event: DragEvent) {
    setOver(false)
    if (!hasFile(event)) return
    event.preventDefault()
    void takeFile(event.dataTransfer.files[0])
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button "Choose a file" does the same.
    <div
      className={cx('grid gap-3 rounded-card outline-offset-4', isOver && 'outline-2 outline-dashed')}
      onDragOver={event => {
        if (!hasFile(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropFile}
    >
      <div className="flex flex-wrap items-center gap-2">
        <SegmentedControl
          label="Environment"
          value={view}
          options={[
            { value: 'rows', label: 'Rows' },
            { value: 'text', label: 'Text' },
          ]}
          onChange={open}
        />
        <div className="flex flex-wrap gap-2 sm:ml-auto">
          <Button aria-expanded={isCopying} onClick={() => setCopying(!isCopying)}>
            Copy from a container
          </Button>
          <Button onClick={() => file.current?.click()}>Choose a file</Button>
        </div>
        <input
          ref={file}
          type="file"
          hidden
          aria-label="A .env or JSON file"
          onChange={event => {
            void takeFile(event.target.files?.[0])
            // So that the same file can be chosen again.
            event.target.value = ''
          }}
        />
      </div>
      {isCopying && (
        <Suspense>
          <CopyEnv
            exceptId={containerId}
            onTake={(variables, source) => {
              setCopying(false)
              merge(printEnv(variables), source)
            }}
            onTakeNames={(names, source) => {
              setCopying(false)
              const there = envMap(latest.current)
              const missing = names.filter(name => !Object.hasOwn(there, name))
              merge(printEnv(missing.map(name => [name, ''])), source)
            }}
          />
        </Suspense>
      )}
      {notice && (
        <p className="flex flex-wrap items-center gap-x-3 text-ink-2">
          {notice.message}
          {notice.before !== undefined && notice.after === text && (
            <Button
              variant="quiet"
              onClick={() => {
                onChange(notice.before!)
                tell({ message: 'Undone.' })
              }}
            >
              Undo
            </Button>
          )}
        </p>
      )}
      {view === 'rows' ? (
        <>
          <EnvRows
            text={text}
            entries={entries}
            problems={byRow}
            shown={shown}
            stored={stored}
            onShow={show}
            onChange={onChange}
            onRemove={(name, after) => {
              onChange(after)
              tell({ message: `${name || 'The variable without a name'} removed.`, before: text, after })
            }}
            onPaste={input => take(input)}
          />
          <RestProblems problems={problems} onOpen={() => open('text')} />
        </>
      ) : (
        <EnvRaw
          text={text}
          problems={problems}
          hidden={isLaidOpen ? 0 : hidden.length}
          onReveal={() => setLaidOpen(true)}
          onChange={onChange}
        />
      )}
      <p className="text-xs text-ink-3">
        {formatCount(names)} of {envLimits.entries} variables
        {view === 'rows' && hidden.length > 0 && `, ${plural(hidden.length, 'value')} hidden`}. Paste a .env
        file, a JSON object or <span className="whitespace-nowrap">docker -e</span> flags into a name, or drop
        a file here.
      </p>
    </div>
  )
}

/** What no row can show. */
function RestProblems({ problems, onOpen }: { problems: readonly EnvTextProblem[]; onOpen: () => void }) {
  const rest = problems.filter(({ index }) => index === null)
  if (rest.length === 0) return null
  const isInText = rest.some(({ line }) => line !== null)
  return (
    <div className="flex flex-wrap items-center gap-3">
      <ul className="min-w-0 flex-1 font-strong">
        {rest.slice(0, 5).map(({ message }) => (
          <li key={message}>
            <b aria-hidden="true" className="font-extrabold">
              !{' '}
            </b>
            {message}.
          </li>
        ))}
        {rest.length > 5 && <li>and {rest.length - 5} more.</li>}
      </ul>
      {isInText && <Button onClick={onOpen}>Open the text</Button>}
    </div>
  )
}

function rowProblems(
  problems: readonly EnvTextProblem[],
  entries: readonly { key: string }[],
  refused: Readonly<Record<string, string>> | undefined,
): ReadonlyMap<number, string> {
  const byRow = new Map<number, string>()
  for (const [index, { key }] of entries.entries()) {
    const message = refused && Object.hasOwn(refused, key) ? refused[key] : undefined
    if (message) byRow.set(index, message.replace(/\.$/, ''))
  }
  for (const { index, message } of problems) if (index !== null) byRow.set(index, message)
  return byRow
}

function hasFile(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files')
}
