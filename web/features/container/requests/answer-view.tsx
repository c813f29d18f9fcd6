import { useState } from 'react'
import { maskUrl } from '../../../../contract/kit.ts'
import type { SentAnswer, SentRequest } from '../../../api/request-log.ts'
import { withoutIds } from '../../../components/request-view.tsx'
import { formatCount } from '../../../lib/format.ts'
import { usePreferences } from '../../../lib/preferences.ts'
import { answerWithoutSecrets } from '../../../lib/request-secrets.ts'
import { Button } from '../../../ui/button.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'

/** "200 · 34 ms" */
export function statusText(answer: SentAnswer | null): string {
  if (!answer) return 'waiting'
  if (answer.status === 0) return `no answer · ${formatCount(answer.took)} ms`
  return `${answer.status} · ${formatCount(answer.took)} ms`
}

/** The last answer to a request. Secrets are left out until asked for. */
export function AnswerView({ request: { at, answer } }: { request: SentRequest }) {
  const keysHidden = usePreferences(preferences => preferences.keysHidden)
  const [isRevealed, setRevealed] = useState(false)
  if (!answer) return <p className="text-ink-2">Sent, and not answered yet.</p>
  const { code, body, length } = answer
  const bare = textOf(answerWithoutSecrets(body))
  const isSecret = bare !== textOf(body)
  const text = isRevealed ? textOf(body) : bare
  return (
    <div className="grid min-w-0 gap-1.5">
      <div className="flex min-h-8 flex-wrap items-center gap-x-2">
        <p className="flex-1">
          <span className="font-firm">Last answer</span>{' '}
          <span className="text-ink-2">
            {statusText(answer)}
            {code && ` · ${code}`}, <RelativeTime at={new Date(at).toISOString()} />
          </span>
        </p>
        {isSecret && (
          <Button variant="quiet" aria-pressed={isRevealed} onClick={() => setRevealed(!isRevealed)}>
            {isRevealed ? 'Hide the answer’s secrets' : 'Show the answer’s secrets'}
          </Button>
        )}
      </div>
      {body === undefined ? (
        <p className="text-ink-2">
          {length === 0 ? 'It has no body.' : `Its body of ${formatCount(length)} characters is not kept.`}
        </p>
      ) : (
        <div className="relative rounded-control border border-line bg-paper">
          <span className="absolute top-1 right-1 rounded-row bg-paper">
            <CopyButton text={text} label="Copy the answer" />
          </span>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
            tabIndex={0}
            className="max-h-72 overflow-auto p-2.5 pr-9 font-mono text-xs wrap-anywhere whitespace-pre-wrap"
          >
            {keysHidden ? hidden(text) : text}
          </pre>
        </div>
      )}
    </div>
  )
}

function textOf(body: unknown): string {
  return JSON.stringify(body, null, 2) ?? ''
}

/** Nothing of it opens a service then. */
function hidden(text: string): string {
  return withoutIds(text.replace(/https?:\/\/[^\s"/]+/g, maskUrl))
}
