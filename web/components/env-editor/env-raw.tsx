import { type ClipboardEvent, useRef } from 'react'
import { readEnvPaste } from '../../lib/env-paste.ts'
import type { EnvTextProblem } from '../../lib/env-problems.ts'
import { plural } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'

export interface EnvRawProps {
  text: string
  problems: readonly EnvTextProblem[]
  /** How many values it would lay open; 0 once somebody has asked for them. */
  hidden: number
  onReveal: () => void
  onChange: (text: string) => void
}

/** The text itself, as a .env file has it. */
export function EnvRaw({ text, problems, hidden, onReveal, onChange }: EnvRawProps) {
  const area = useRef<HTMLTextAreaElement>(null)

  if (hidden > 0) {
    return (
      <div className="flex flex-wrap items-center gap-3 rounded-card border border-line bg-sheet px-4 py-3">
        <p className="min-w-0 flex-1 basis-60">
          The text shows every value, and {plural(hidden, 'value')} {hidden === 1 ? 'is' : 'are'} hidden now.
        </p>
        <Button onClick={onReveal}>Show the text</Button>
      </div>
    )
  }

  /** JSON and docker flags become lines of the file, where the cursor is. */
  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const read = readEnvPaste(event.clipboardData.getData('text'))
    if ('refused' in read || read.kind === 'env') return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    const before = text.slice(0, selectionStart)
    const gap = before === '' || before.endsWith('\n') ? '' : '\n'
    onChange(before + gap + read.text + text.slice(selectionEnd))
  }

  function select(line: number) {
    const lines = text.split('\n')
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
    area.current?.focus()
    area.current?.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  }

  return (
    <div className="grid gap-2">
      <textarea
        ref={area}
        className="control min-h-60 resize-y py-2 font-mono text-sm whitespace-pre"
        aria-label="Environment as text"
        aria-invalid={problems.some(({ level }) => level === 'refuses') || undefined}
        placeholder={'# KEY=value, one on a line\nNODE_ENV=production'}
        rows={Math.min(24, text.split('\n').length + 1)}
        value={text}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onPaste={paste}
        onChange={event => onChange(event.target.value)}
      />
      {problems.length > 0 && (
        <ul className="grid gap-1">
          {problems.slice(0, MOST_SHOWN).map(({ line, message }) => (
            <li key={`${line} ${message}`} className="flex gap-1 font-strong">
              <b aria-hidden="true" className="font-extrabold">
                !
              </b>
              {line === null ? (
                `${message}.`
              ) : (
                <button
                  type="button"
                  className="text-left underline underline-offset-2"
                  onClick={() => select(line)}
                >
                  {message.startsWith(`Line ${line} `) ? message : `Line ${line}: ${message}`}.
                </button>
              )}
            </li>
          ))}
          {problems.length > MOST_SHOWN && <li>and {problems.length - MOST_SHOWN} more.</li>}
        </ul>
      )}
    </div>
  )
}

const MOST_SHOWN = 20
