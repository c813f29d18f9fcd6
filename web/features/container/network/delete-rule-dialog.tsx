import { useState } from 'react'
import type { Direction, FirewallRule } from '../../../../contract/firewall.ts'
import { messageOf } from '../../../api/error.ts'
import { deleteFirewallRule } from '../../../api/firewall.ts'
import { mutate } from '../../../api/mutate.ts'
import { describeRule, filterOf } from '../../../lib/firewall-rules.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { Problem } from './problem.tsx'
import { useIsShown } from './use-is-shown.ts'

interface Props {
  id: string
  direction: Direction
  rule: FirewallRule
  onDeleted: () => void
  onClose: () => void
}

export function DeleteRuleDialog({ id, direction, rule, onDeleted, onClose }: Props) {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const isShown = useIsShown()
  const what = describeRule(direction, rule)

  async function remove() {
    setBusy(true)
    setError(undefined)
    try {
      await mutate(deleteFirewallRule, { id, direction, filter: filterOf(rule, true) })
      announce(`Rule ${rule.description || what} deleted`)
      if (isShown.current) onDeleted()
    } catch (failure) {
      const detail = messageOf(failure)
      setError(detail)
      if (!isShown.current) showToast({ text: 'Rule not deleted', detail, lasting: true })
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={`Delete the rule ${rule.description || what}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Leave it</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void remove()}>
            Delete it
          </Button>
        </>
      }
    >
      <div className="grid gap-2">
        <p>
          <code className="font-mono text-sm wrap-anywhere">{what}</code>
        </p>
        <p className="text-ink-2">
          It no longer counts from then on. To keep it for later, turn it off instead.
        </p>
        {error && <Problem>{error}</Problem>}
      </div>
    </Dialog>
  )
}
