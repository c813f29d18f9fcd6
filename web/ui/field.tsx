import { type ComponentProps, createContext, type ReactNode, use, useId } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

interface Wiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-disabled': true | undefined
  'data-tooltip': string | undefined
  readOnly: true | undefined
}

const FieldContext = createContext<Wiring | undefined>(undefined)

export interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Why it cannot be changed now. It stays reachable, so that people can learn the reason;  */
  reason?: string | undefined
  /** One control of this file, with whatever stands beside it. */
  children: ReactNode
  className?: string | undefined
}

/** A label, a control, and its hint and error, tied together for every reader. */
export function Field({ label, hint, error, reason, children, className }: FieldProps) {
  const id = useId()
  const described = [error && `${id}-error`, reason && `${id}-reason`, hint && `${id}-hint`]
    .filter(Boolean)
    .join(' ')
  const wiring: Wiring = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-disabled': reason ? true : undefined,
    'data-tooltip': reason,
    readOnly: reason ? true : undefined,
  }
  return (
    <div className={cx('grid gap-[5px]', className)}>
      <label htmlFor={id} className="justify-self-start font-[560]">
        {label}
      </label>
      <FieldContext value={wiring}>{children}</FieldContext>
      {reason && (
        <span id={`${id}-reason`} hidden>
          {reason}
        </span>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-3">
          {hint}
        </p>
      )}
    </div>
  )
}

function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="font-strong">
      <b aria-hidden="true" className="font-extrabold">
        !{' '}
      </b>
      {children}
    </p>
  )
}

export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="text" {...use(FieldContext)} {...rest} className={cx('control', className)} />
}

export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={3} {...use(FieldContext)} {...rest} className={cx('control py-[7px]', className)} />
}

export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className="relative grid">
      <select {...use(FieldContext)} {...rest} className={cx('control appearance-none pr-8', className)}>
        {children}
      </select>
      <span className="pointer-events-none absolute inset-y-0 right-2.5 grid place-items-center">
        <Icon name="down" />
      </span>
    </span>
  )
}

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'disabled'> {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Why it cannot be changed now. It stays reachable, so that people can learn the reason. */
  reason?: string | undefined
}

export function Checkbox({ label, hint, error, reason, className, onChange, ...rest }: CheckboxProps) {
  const id = useId()
  const described = [error && `${id}-error`, reason && `${id}-reason`, hint && `${id}-hint`]
    .filter(Boolean)
    .join(' ')
  return (
    <div className={cx('grid', className)}>
      <label
        className="grid grid-cols-[16px_1fr] gap-x-2.5 has-aria-disabled:text-ink-3 coarse:min-h-8"
        data-tooltip={reason}
      >
        <input
          type="checkbox"
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          aria-disabled={reason ? true : undefined}
          // A checkbox knows no read-only: the change is not taken, and React puts back what was.
          onChange={reason ? () => {} : onChange}
          {...rest}
          className="checkbox"
        />
        <span>{label}</span>
      </label>
      {reason && (
        <span id={`${id}-reason`} hidden>
          {reason}
        </span>
      )}
      <div className="pl-[26px]">
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
        {hint && (
          <p id={`${id}-hint`} className="text-xs text-ink-3">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
