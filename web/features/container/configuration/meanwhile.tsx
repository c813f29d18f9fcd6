import { useEffect } from 'react'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'

export interface MeanwhileProps {
  /** The field's label. */
  label: string
  /** What somebody else put there, in words. */
  theirs: string
  onTake: () => void
}

/** Somebody else changed a field that is being edited: what was typed stays until it is given up for theirs. */
export function Meanwhile({ label, theirs, onTake }: MeanwhileProps) {
  const text = `Changed meanwhile to ${theirs}.`
  useEffect(() => announce(`${label}: ${text}`), [label, text])
  return (
    <span className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1 rounded-row border border-line-2 py-1 pr-1 pl-2 text-base text-ink">
      <span className="min-w-0 wrap-anywhere">{text}</span>
      <Button
        className="min-h-7 px-2"
        onClick={event => {
          focusDescribed(event.currentTarget)
          onTake()
        }}
      >
        Use theirs
      </Button>
    </span>
  )
}

/** To the control that this stands under, which its description ties it to: the button is about to go. */
function focusDescribed(button: HTMLElement) {
  const description = button.closest('[id]')?.id
  const described = document.querySelector<HTMLElement>(`[aria-describedby~="${description}"]`)
  // A group, such as the colours, is described as a whole.
  const control = described?.querySelector<HTMLElement>('input:checked, input') ?? described
  control?.focus()
}
