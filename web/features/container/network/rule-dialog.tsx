import { type FormEvent, useRef, useState } from 'react'
import { isSameRule } from '../../../../contract/firewall.ts'
import { messageOf } from '../../../api/error.ts'
import { addFirewallRule, type FirewallRules } from '../../../api/firewall.ts'
import { mutate } from '../../../api/mutate.ts'
import { refusedFields } from '../../../api/refused-fields.ts'
import { areOpposed, closesSsh } from '../../../lib/firewall-rules.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { keepDraft } from './drafts.ts'
import { Problem } from './problem.tsx'
import { byControl, draftProblems, type RuleDraft, ruleInput } from './rule-draft.ts'
import { RuleFields } from './rule-fields.tsx'
import { useIsShown } from './use-is-shown.ts'

interface Props {
  id: string
  /** Kept outside: what was typed is there again when it is opened again. */
  draft: RuleDraft
  rules: FirewallRules
  /** Why none can be added now. */
  reason: string | undefined
  onClose: () => void
}

const FORM = 'add-rule'

export function RuleDialog({ id, draft, rules, reason, onClose }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [isTried, setTried] = useState(false)
  const [refused, setRefused] = useState<Record<string, string>>({})
  const [error, setError] = useState<string>()
  const isShown = useIsShown()
  const { direction } = draft
  const body = ruleInput(draft)
  const problems = draftProblems(draft)
  const isFine = Object.keys(problems).length === 0
  const twin = rules[direction].findIndex(rule => isSameRule(rule, body))
  const opposed = rules[direction].findIndex(
    rule => isFine && rule.state === 'enabled' && draft.isOn && areOpposed(rule, body),
  )

  function change(part: Partial<RuleDraft>) {
    setRefused({})
    setError(undefined)
    keepDraft(id, { rule: { ...draft, ...part } })
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!isFine) {
      const first = () => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      requestAnimationFrame(first)
      return
    }
    setBusy(true)
    setError(undefined)
    try {
      const answer = await mutate(addFirewallRule, { id, direction, body })
      // Somebody else may have been faster: then nothing was added.
      const isThere = 'duplicate' in answer && answer.duplicate
      showToast({ text: isThere ? 'The rule was there already' : `Rule ${body.description} added` })
      keepDraft(id, { rule: undefined })
      if (isShown.current) onClose()
    } catch (failure) {
      const fields = byControl(refusedFields(failure))
      setRefused(fields)
      setError(Object.keys(fields).length > 0 ? undefined : messageOf(failure))
      setBusy(false)
      if (!isShown.current) showToast({ text: 'Rule not added', detail: messageOf(failure), lasting: true })
    }
  }

  return (
    <Dialog
      title="Add a firewall rule"
      onClose={onClose}
      footer={
        <>
          <Button
            variant="quiet"
            className="mr-auto"
            onClick={() => {
              keepDraft(id, { rule: undefined })
              onClose()
            }}
          >
            Discard
          </Button>
          <Button onClick={onClose}>Not now</Button>
          <Button
            variant="primary"
            type="submit"
            form={FORM}
            busy={isBusy}
            reason={
              reason ?? (isFine && twin >= 0 ? whyTwin(twin, rules[direction][twin]!.state) : undefined)
            }
          >
            Add it
          </Button>
        </>
      }
    >
      <form ref={form} id={FORM} noValidate className="grid gap-4" onSubmit={event => void submit(event)}>
        <RuleFields
          draft={draft}
          errors={{ ...(isTried ? problems : shownEarly(draft, problems)), ...refused }}
          onChange={change}
        />
        <div role="status" className="grid gap-2">
          {isFine && twin >= 0 && <p>{whyTwin(twin, rules[direction][twin]!.state)}</p>}
          {opposed >= 0 && (
            <p>
              Rule {opposed + 1} says otherwise of some of this traffic. Which of two counts first is not
              published.
            </p>
          )}
          {isFine && draft.isOn && closesSsh(direction, body) && (
            <p>
              <b className="font-strong">It keeps SSH out,</b> yours too if you come from there: SSH comes in
              by TCP 22.
            </p>
          )}
        </div>
        {error && <Problem>{error}</Problem>}
      </form>
    </Dialog>
  )
}

function whyTwin(at: number, state: 'enabled' | 'disabled'): string {
  return `Rule ${at + 1} does exactly this already${state === 'disabled' ? ', but is off. Turn it on instead.' : '.'}`
}

/** Before the first try an empty field is no mistake yet. */
function shownEarly(draft: RuleDraft, problems: ReturnType<typeof draftProblems>) {
  return Object.fromEntries(
    Object.entries(problems).filter(([control]) => draft[control as keyof typeof problems].trim() !== ''),
  )
}
