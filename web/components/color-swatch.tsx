import { colorStyle } from './color-style.ts'

/** A dot of a container's colour beside its meaning. Says nothing itself. */
export function ColorSwatch({ color }: { color: string | null }) {
  return (
    <span
      aria-hidden="true"
      style={colorStyle(color)}
      className="inline-block size-3 flex-none rounded-[4px] bg-(--c) shadow-[inset_0_0_0_1px_color-mix(in_srgb,var(--ink)_14%,transparent)] forced-color-adjust-none"
    />
  )
}
