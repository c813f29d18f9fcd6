import type { MouseEvent, ReactNode } from 'react'
import { colorStyle } from './color-style.ts'
import { colorLabel, useLegend } from './legend.ts'
import { StateGlyph } from './state-glyph.tsx'
import type { StateLook } from './state-look.ts'

export interface ContainerTagProps {
  name: string
  color: string | null
  look: StateLook
  /** The route of its page; without one the name is plain text. */
  to?: string | undefined
  /** Goes there. */
  onOpen?: (() => void) | undefined
  /** For `aria-labelledby`. */
  nameId?: string | undefined
  /** Of the name's link. */
  tabIndex?: 0 | -1 | undefined
  /** What selects it: stands on its glyph while it is pointed at, and while anything is selected. */
  select?: ReactNode
  /** Controls at the right end. */
  children?: ReactNode
}

/** The luggage tag: hue says who, fill says how it is. */
export function ContainerTag(props: ContainerTagProps) {
  const { name, color, look, to, onOpen, nameId, tabIndex, select, children } = props
  const legend = useLegend()
  const cut = { 'data-tooltip': name, 'data-tooltip-cut': '' }
  return (
    <div
      className="tag"
      data-fill={look.fill}
      data-tooltip={colorLabel(color ?? '', legend)}
      style={colorStyle(color)}
    >
      {select ? (
        <span className="tag-glyph">
          <StateGlyph look={look} />
          {select}
        </span>
      ) : (
        <StateGlyph look={look} />
      )}
      <h3 id={nameId} className="tag-plate">
        {to ? (
          // The router's own link follows every change of the address: with hundreds on a page, each key typed costs.
          <a
            href={to}
            onClick={event => follow(event, onOpen)}
            tabIndex={tabIndex}
            className="-m-1 truncate rounded-[4px] p-1 -outline-offset-2 decoration-1 underline-offset-3 hover:underline"
            {...cut}
          >
            {name}
          </a>
        ) : (
          <span className="truncate" {...cut}>
            {name}
          </span>
        )}
      </h3>
      {children}
    </div>
  )
}

/** Here, unless somebody wants it in another tab, or it was a click for something else. */
function follow(event: MouseEvent, open: (() => void) | undefined) {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
  if (!open || !isPlain || event.defaultPrevented) return
  event.preventDefault()
  open()
}
