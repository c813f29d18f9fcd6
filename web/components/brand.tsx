import { palette } from '../../contract/color.ts'
import { colorStyle } from './color-style.ts'

/** Three tags side by side, and the name. */
export function Brand() {
  return (
    <span className="inline-flex items-center gap-[9px] text-lg font-[650] tracking-[-0.01em]">
      <span aria-hidden="true" className="inline-flex gap-0.5">
        {[0, 2, 5].map(index => (
          <i
            key={index}
            style={colorStyle(palette[index]?.color)}
            className="h-4 w-[7px] rounded-[2px] bg-(--c) forced-color-adjust-none"
          />
        ))}
      </span>
      Livery
    </span>
  )
}
