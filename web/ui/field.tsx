import { type ComponentProps, createContext, type ReactNode, use, useId } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'

interface Wiring {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

const FieldContext = createContext<Wiring | undefined>(undefined)

export interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** One control of this file, with whatever stands beside it. */
  children: ReactNode
  className?: string | undefined
}

/** A label, a control, and its hint and error, tied together for every reader. */
export function Field({ label, hint, error, children, className }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const wiring: Wiring = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  }
  return (
    <div className={cx('grid gap-[5px]', className)}>
      <label htmlFor={id} className="justify-self-start font-[560]">
        {label}
      </label>
      <FieldContext value={wiring}>{children}</FieldContext>
      {error && (
        <p id={`${id}-error`} className="font-strong">
          <b aria-hidden="true" className="font-extrabold">
            !{' '}
          </b>
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-3">
          {hint}
        </p>
      )}
    </div>
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

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode
  hint?: ReactNode
}

export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  const hintId = useId()
  return (
    <label className={cx('grid grid-cols-[16px_1fr] gap-x-2.5 coarse:min-h-8', className)}>
      <input type="checkbox" aria-describedby={hint ? hintId : undefined} {...rest} className="checkbox" />
      <span>{label}</span>
      {hint && (
        <span id={hintId} className="col-start-2 text-xs text-ink-3">
          {hint}
        </span>
      )}
    </label>
  )
}
