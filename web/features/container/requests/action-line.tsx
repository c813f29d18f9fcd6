import { useEffect, useState } from 'react'
import type { SentRequest } from '../../../api/request-log.ts'
import { requestOf } from '../../../api/request-preview.ts'
import { RequestView } from '../../../components/request-view.tsx'
import type { ApiRequest } from '../../../lib/request-as.ts'
import type { ActionAsRequest } from './actions.ts'
import { AnswerView } from './answer-view.tsx'
import { type LineState, RequestLine } from './request-line.tsx'

interface Props extends LineState {
  action: ActionAsRequest
  /** The latest first. */
  sent: readonly SentRequest[]
}

/** An action as the request that it would send, and what the last one like it was answered. */
export function ActionLine({ action: { label, reason, note, send }, sent, isOpen, onToggle }: Props) {
  return (
    <RequestLine
      isOpen={isOpen}
      onToggle={onToggle}
      label={<span className={reason ? 'text-ink-3' : 'font-firm'}>{label}</span>}
      aside={reason ? 'not now' : undefined}
      note={isOpen ? undefined : reason}
    >
      {reason && <p>{reason}</p>}
      {note && <p className="text-ink-2">{note}</p>}
      {isOpen && <Preview send={send} sent={sent} />}
    </RequestLine>
  )
}

function Preview({ send, sent }: { send: () => unknown; sent: readonly SentRequest[] }) {
  const request = useRequest(send)
  if (!request) return null
  const last = sent.find(({ method, path }) => method === request.method && path === request.path)
  return (
    <>
      <RequestView request={request} />
      {last ? <AnswerView request={last} /> : <p className="text-ink-3">Not sent from here yet.</p>}
    </>
  )
}

/** The same object for as long as it says the same. */
function useRequest(send: () => unknown): ApiRequest | null {
  const [request, setRequest] = useState<ApiRequest | null>(null)
  useEffect(() => {
    let isOver = false
    void requestOf(send)
      .then(next => {
        if (isOver) return
        setRequest(before => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
      })
      .catch(() => {})
    return () => {
      isOver = true
    }
  }, [send])
  return request
}
