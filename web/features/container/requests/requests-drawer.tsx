import { useState } from 'react'
import type { Container } from '../../../api/fleet-state.ts'
import { currentFleet } from '../../../api/fleet-sync.ts'
import { usePendingOperation } from '../../../api/pending.ts'
import { sentAbout, useRequestLog } from '../../../api/request-log.ts'
import { plural } from '../../../lib/format.ts'
import { Drawer } from '../../../ui/drawer.tsx'
import { useDraft } from '../draft.ts'
import { copyDraftOf } from '../snapshots/copy-draft.ts'
import { useCopyDraft } from '../snapshots/copy-drafts.ts'
import { ActionLine } from './action-line.tsx'
import { actionsOf } from './actions.ts'
import { SentLine } from './sent-line.tsx'

interface Props {
  container: Container
  onClose: () => void
}

/** What this page sends, for those who want to send it themselves. One line at a time is open. */
export function RequestsDrawer({ container, onClose }: Props) {
  const { id, name } = container
  const pending = usePendingOperation(id)?.operation
  const edits = useDraft(id)
  const copy = useCopyDraft(id) ?? copyDraftOf(container, currentFleet()?.byId.values() ?? [])
  const sent = sentAbout(useRequestLog(), id)
  const [open, setOpen] = useState<string | null>(null)
  const line = (key: string) => ({
    isOpen: open === key,
    onToggle: () => setOpen(open === key ? null : key),
  })
  return (
    <Drawer title={`Requests of ${name}`} onClose={onClose}>
      <section aria-labelledby="requests-actions">
        <h3 id="requests-actions" className="mb-1 font-strong">
          What an action would send now
        </h3>
        <ul>
          {actionsOf(container, { edits, copy }, pending).map(action => (
            <ActionLine key={action.id} action={action} sent={sent} {...line(`action ${action.id}`)} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="requests-sent" className="mt-5">
        <h3 id="requests-sent" className="mb-1 flex font-strong">
          <span className="flex-1">What was sent</span>
          <span className="font-normal text-ink-3">{plural(sent.length, 'request')}</span>
        </h3>
        {sent.length === 0 && (
          <p className="text-ink-2">
            Nothing about this container yet. What is sent from here on shows here.
          </p>
        )}
        <ul>
          {sent.map(request => (
            // What is asked again and again stays the same line.
            <SentLine key={request.key} request={request} {...line(`sent ${request.key}`)} />
          ))}
        </ul>
        <p className="mt-2 text-xs text-ink-3">
          The latest 50, without your session, kept until the app is loaded again.
        </p>
      </section>
    </Drawer>
  )
}
