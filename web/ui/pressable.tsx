import { type ComponentProps, useId } from 'react'

export interface PressableProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  /**
   * Why it cannot be pressed now. It stays reachable, so that people can learn the reason: a tooltip for those who
   * look, a description for those who listen.
   */
  reason?: string | undefined
  /** Its work is under way: further presses do nothing. */
  busy?: boolean | undefined
}

/** A button without a look. There is no `disabled`: what cannot be pressed says why. */
export function Pressable({ reason, busy = false, onClick, children, ...rest }: PressableProps) {
  const reasonId = useId()
  const blocked = busy || reason !== undefined
  return (
    <button
      type="button"
      data-tooltip={reason}
      aria-describedby={reason === undefined ? undefined : reasonId}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      // Preventing the default also keeps a blocked submit button from submitting its form.
      onClick={blocked ? event => event.preventDefault() : onClick}
      {...rest}
    >
      {children}
      {reason !== undefined && (
        <span id={reasonId} hidden>
          {reason}
        </span>
      )}
    </button>
  )
}
