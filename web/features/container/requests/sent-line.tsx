import type { SentRequest } from '../../../api/request-log.ts'
import { RequestView, withoutIds } from '../../../components/request-view.tsx'
import { formatCount } from '../../../lib/format.ts'
import { usePreferences } from '../../../lib/preferences.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { AnswerView, statusText } from './answer-view.tsx'
import { type LineState, RequestLine } from './request-line.tsx'

/** A request that was sent, with its answer. */
export function SentLine({ request, isOpen, onToggle }: LineState & { request: SentRequest }) {
  const { method, path, at, times, answer } = request
  const keysHidden = usePreferences(preferences => preferences.keysHidden)
  const short = shortPath(path)
  return (
    <RequestLine
      isOpen={isOpen}
      onToggle={onToggle}
      label={
        <code className="font-mono text-xs wrap-anywhere">
          <b className="font-semibold">{method}</b> {keysHidden ? withoutIds(short) : short}
        </code>
      }
      note={
        <>
          <RelativeTime at={new Date(at).toISOString()} />
          {times > 1 && `, ${formatCount(times)} times in all`}
        </>
      }
      aside={statusText(answer)}
    >
      {isOpen && (
        <>
          <RequestView request={request} />
          <AnswerView request={request} />
        </>
      )}
    </RequestLine>
  )
}

/** What all of them begin with says nothing. */
const shortPath = (path: string) => path.replace(/^\/api\/v1/, '')
