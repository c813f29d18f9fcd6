import { cx } from './cx.ts'

/** Holds the place of what is coming, in its size. The container around it says "Loading" once. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return (
    <span
      aria-hidden="true"
      className={cx('block rounded-row bg-wash motion-safe:animate-pulse', className ?? 'h-4 w-full')}
    />
  )
}
