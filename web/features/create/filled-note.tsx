import { Button } from '../../ui/button.tsx'
import { canUndoFill, undoFill, useDraft } from './draft.ts'

const names: Record<string, string> = {
  projectId: 'project',
  serverId: 'server',
  name: 'name',
  color: 'colour',
  comment: 'comment',
  image: 'image',
  realmIds: 'realms',
  envText: 'environment',
  sshKey: 'SSH key',
  'options.hoody_kit': 'kit',
  'options.dev_kit': 'dev kit',
  'options.ai': 'AI',
  'options.kvm': 'KVM',
  'options.bypass_prespawn': 'warm pool',
  'after.alias': 'proxy alias',
  'after.denyByDefault': 'proxy permissions',
  'after.firewall': 'firewall',
  'after.snapshot': 'first snapshot',
}

/** What the last preset changed and is still as it put it. */
export function FilledNote() {
  const { filled } = useDraft()
  if (!filled || filled.fields.length === 0) return null
  const list = filled.fields.map(field => names[field] ?? field.replace(/^\w+\./, ''))
  return (
    <p className="flex max-w-3xl flex-wrap items-center gap-x-3 rounded-card border border-dashed border-edge px-3 py-1.5 text-ink-2">
      <span className="min-w-0 flex-1 basis-60">
        Filled in from <b className="font-strong text-ink">{filled.by}</b>: {list.join(', ')}.
      </span>
      {canUndoFill() && (
        <Button variant="quiet" onClick={undoFill}>
          Take it back
        </Button>
      )}
    </p>
  )
}
