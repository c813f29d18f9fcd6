import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'
import { Pressable, type PressableProps } from './pressable.tsx'
import { Spinner } from './spinner.tsx'

export interface ButtonProps extends PressableProps {
  variant?: keyof typeof VARIANTS | undefined
  /** One half of a split button: `start` acts, `end` opens the choices. */
  piece?: 'start' | 'end' | undefined
  children?: ReactNode
}

const VARIANTS = {
  default: 'border-line-2 bg-sheet font-firm text-ink not-aria-disabled:hover:border-ink-3',
  primary: 'border-ink bg-ink font-firm text-sheet not-aria-disabled:hover:opacity-90',
  /** On ink: a toast, the bar of a selection. */
  inverse: 'border-current/35 bg-transparent font-firm text-inherit not-aria-disabled:hover:border-current',
  /** Sets what is seen rather than acts: order, grouping, keys hidden. */
  outline: 'border-line text-ink-2 not-aria-disabled:hover:border-ink-3 not-aria-disabled:hover:text-ink',
  quiet:
    'border-transparent font-firm text-ink-2 not-aria-disabled:hover:bg-wash not-aria-disabled:hover:text-ink',
}

const PIECES = {
  start: 'rounded-l-control',
  end: 'rounded-r-control -ml-px border-l-[color-mix(in_srgb,var(--sheet)_40%,var(--ink))] px-2 focus-visible:z-1',
}

export function Button({ variant = 'default', piece, className, children, ...rest }: ButtonProps) {
  return (
    <Pressable
      {...rest}
      className={cx(
        'relative inline-flex min-h-8 items-center justify-center gap-[7px] border whitespace-nowrap',
        'aria-disabled:cursor-not-allowed aria-disabled:opacity-55 aria-busy:cursor-progress coarse:min-h-10',
        piece === 'end' ? PIECES.end : cx('px-3', piece ? PIECES.start : 'rounded-control'),
        VARIANTS[variant],
        className,
      )}
    >
      {rest.busy && <Spinner />}
      {children}
    </Pressable>
  )
}

export interface IconButtonProps extends Omit<PressableProps, 'children'> {
  icon: IconName
  /** Its name, also shown as a tooltip. */
  label: string
}

export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  return (
    <Pressable
      aria-label={label}
      data-tooltip={rest.reason ?? label}
      {...rest}
      className={cx(
        'inline-flex size-[26px] flex-none items-center justify-center rounded-row',
        'aria-disabled:cursor-not-allowed aria-disabled:opacity-55 coarse:size-8',
        'not-aria-disabled:hover:bg-[color-mix(in_srgb,currentColor_14%,var(--plate,transparent))]',
        className,
      )}
    >
      {rest.busy ? <Spinner /> : <Icon name={icon} />}
    </Pressable>
  )
}
