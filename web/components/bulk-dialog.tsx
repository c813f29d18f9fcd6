import { useMemo, useState } from 'react'
import { palette } from '../../contract/color.ts'
import { useFleet } from '../api/fleet.ts'
import { usePending } from '../api/pending.ts'
import { formatCount, plural } from '../lib/format.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Checkbox, Field, TextInput } from '../ui/field.tsx'
import { type BulkAct, type BulkKind, bulkWords } from './bulk-act.ts'
import { BulkCommands } from './bulk-commands-view.tsx'
import { DELETE_UNASKED, planBulk } from './bulk-plan.ts'
import { BulkLoss, BulkSkipped } from './bulk-plan-view.tsx'
import { startRun } from './bulk-runs.ts'
import { ColorPicker } from './color-picker.tsx'
import { deleteSoon } from './pending-deletes.ts'
import { RealmChoice } from './realm-choice.tsx'

export interface BulkDialogProps {
  kind: BulkKind
  ids: readonly string[]
  onClose: () => void
}

interface Choice {
  color: string
  realmIds: readonly string[]
  takeSnapshot: boolean
}

function actOf(kind: BulkKind, { color, realmIds, takeSnapshot }: Choice): BulkAct {
  if (kind === 'color') return { kind, color }
  if (kind === 'add-realms' || kind === 'remove-realms') return { kind, realmIds }
  return kind === 'delete' ? { kind, takeSnapshot } : { kind }
}

/** The plan before anything is done: to how many, to which not and why, what is lost, and the same as commands. */
export function BulkDialog({ kind, ids, onClose }: BulkDialogProps) {
  const { byId } = useFleet()
  const pending = usePending()
  const [choice, setChoice] = useState<Choice>({
    color: palette[0]!.color,
    realmIds: [],
    takeSnapshot: false,
  })
  const [typed, setTyped] = useState('')
  const plan = useMemo(() => {
    const rows = ids.flatMap(id => byId.get(id) ?? [])
    return planBulk(actOf(kind, choice), rows, id => pending[id]?.operation)
  }, [ids, byId, pending, kind, choice])

  const { acting } = plan
  const count = acting.length
  const { verb } = bulkWords(kind)
  const asksRealms = kind === 'add-realms' || kind === 'remove-realms'
  const asksCount = kind === 'delete' && count > DELETE_UNASKED
  const reason =
    asksRealms && choice.realmIds.length === 0
      ? 'Choose a realm first.'
      : count === 0
        ? 'None of them can be acted on.'
        : asksCount && typed.trim() !== String(count)
          ? `Type ${count} to confirm.`
          : undefined

  function confirm() {
    onClose()
    const acted = acting.map(row => row.id)
    const nameOf = (id: string) => byId.get(id)?.name ?? ''
    if (plan.act.kind !== 'delete') startRun(plan.act, acted)
    else deleteSoon(acted, { takeSnapshot: plan.act.takeSnapshot, mayHaveAliases: true }, nameOf)
  }

  return (
    <div className="pointer-events-auto">
      <Dialog
        title={`${verb}: ${plural(ids.length, 'container')}`}
        onClose={onClose}
        footer={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button variant="primary" reason={reason} onClick={confirm}>
              {verb} ({formatCount(count)})
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {kind === 'color' && (
            <ColorPicker value={choice.color} onChange={color => setChoice({ ...choice, color })} />
          )}
          {asksRealms && (
            <RealmChoice value={choice.realmIds} onChange={realmIds => setChoice({ ...choice, realmIds })} />
          )}
          <p role="status">
            <b className="font-strong">{plural(count, 'container')}</b> will be {bulkWords(kind).done}
            {count > 0 && count <= 5 && `: ${acting.map(row => row.name).join(', ')}`}.
          </p>
          <BulkSkipped skipped={plan.skipped} />
          {kind === 'delete' && count > 0 && (
            <>
              <BulkLoss rows={acting} />
              <Checkbox
                label="Take a snapshot of each first"
                hint="Some servers delete snapshots together with their container. To be sure, make copies instead."
                checked={choice.takeSnapshot}
                onChange={event => setChoice({ ...choice, takeSnapshot: event.target.checked })}
              />
            </>
          )}
          {asksCount && (
            <Field label={`Type ${count} to delete ${count} containers`}>
              <TextInput
                inputMode="numeric"
                autoComplete="off"
                value={typed}
                onChange={event => setTyped(event.target.value)}
                className="max-w-40"
              />
            </Field>
          )}
          {count > 0 && <BulkCommands plan={plan} />}
        </div>
      </Dialog>
    </div>
  )
}
