import { useState } from 'react'
import { messageOf } from '../../../api/error.ts'
import { type FirewallRules, resetFirewall } from '../../../api/firewall.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { mutate } from '../../../api/mutate.ts'
import { describeRule } from '../../../lib/firewall-rules.ts'
import { plural } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { Problem } from './problem.tsx'
import { useIsShown } from './use-is-shown.ts'

interface Props {
  container: Container
  rules: FirewallRules
  onClose: () => void
}

/** Back to the rules of a new container. */
export function ResetDialog({ container: { id, name }, rules, onClose }: Props) {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const isShown = useIsShown()
  const { ingress, egress } = rules

  async function reset() {
    setBusy(true)
    setError(undefined)
    try {
      const { rules: left } = await mutate(resetFirewall, { id })
      const count = left.ingress.length + left.egress.length
      showToast({
        text: `Firewall of ${name} reset`,
        detail: count === 0 ? 'It has no rules now.' : `It has ${plural(count, 'rule')} now.`,
      })
      if (isShown.current) onClose()
    } catch (failure) {
      const detail = messageOf(failure)
      setError(detail)
      if (!isShown.current) showToast({ text: `Firewall of ${name} not reset`, detail, lasting: true })
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={`Reset the firewall of ${name}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Leave it</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void reset()}>
            Reset it
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <p className="text-ink-2">
          It gets the rules of a new container, and loses {plural(ingress.length, 'incoming rule')} and{' '}
          {plural(egress.length, 'outgoing rule')}. What they kept out may come in again.
        </p>
        <div className="flex items-center justify-between gap-2">
          <h3 className="font-firm">Lost</h3>
          <CopyButton text={JSON.stringify({ ingress, egress }, null, 2)} label="Copy these rules as JSON" />
        </div>
        <ul className="relative grid max-h-60 gap-1 overflow-y-auto">
          {(['ingress', 'egress'] as const).flatMap(direction =>
            rules[direction].map((rule, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rules have no id, and may be there twice.
              <li key={`${direction} ${at}`}>
                {rule.description}{' '}
                <code className="font-mono text-sm wrap-anywhere text-ink-2">
                  {describeRule(direction, rule)}
                </code>
              </li>
            )),
          )}
        </ul>
        {error && <Problem>{error}</Problem>}
      </div>
    </Dialog>
  )
}
