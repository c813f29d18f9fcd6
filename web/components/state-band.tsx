import { type CSSProperties, type MouseEvent, memo } from 'react'
import { useNow } from '../ui/now.ts'
import { colorStyle } from './color-style.ts'
import type { Piece, Span } from './state-band.ts'
import { pastText, pieceText, segmentLook } from './state-band-text.ts'

export interface StateBandProps {
  color: string | null
  pieces: readonly Piece[]
  range: Span
}

/**
 * A state history as a band in the container's colour and fills. What lasts ends at `--now`, a part of the width that
 * whoever shows the band keeps current. Its pieces take the focus: moving between them is up to what is around.
 */
export const StateBand = memo(function StateBand({ color, pieces, range }: StateBandProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a pointer rests on a piece, the keyboard goes there; only a finger does neither
    <div role="presentation" className="state-band" style={colorStyle(color)} onClick={onClick}>
      {pieces
        .filter(({ shown }) => shown.kind !== 'absent')
        .map(piece => {
          const { ended } = piece.segments.at(-1)!
          const Shown = ended === null ? LastingPiece : PastPiece
          // Those that move on with the time stay what they are.
          return <Shown key={piece.segments[0].began ?? 'first'} piece={piece} range={range} />
        })}
    </div>
  )
})

/** A finger cannot rest there: a tap shows what a pointer sees. */
function onClick({ nativeEvent, target }: MouseEvent) {
  if ((nativeEvent as PointerEvent).pointerType !== 'touch') return
  ;(target as HTMLElement).focus({ preventScroll: true, focusVisible: true } as FocusOptions)
}

interface PieceProps {
  piece: Piece
  range: Span
}

function PastPiece({ piece, range }: PieceProps) {
  const right = 1 - partOf(piece.to, range)
  return <Drawn piece={piece} range={range} right={percent(right)} text={pastText(piece)} />
}

/** Its end and its length go on. */
function LastingPiece({ piece, range }: PieceProps) {
  const text = useNow(now => pieceText(piece, now))
  return <Drawn piece={piece} range={range} right="calc(100% - var(--now, 1) * 100%)" text={text} lasts />
}

interface DrawnProps extends PieceProps {
  right: string
  text: string
  lasts?: boolean
}

function Drawn({ piece, range, right, text, lasts }: DrawnProps) {
  const { shown, segments } = piece
  const left = percent(partOf(piece.from, range))
  // What has only just begun stands before the present too.
  const style: CSSProperties = {
    left: lasts ? `min(${left}, calc(var(--now, 1) * 100% - 3px))` : left,
    right,
  }
  return (
    <span
      role="img"
      aria-label={text}
      data-tooltip={text}
      data-segment={segments.length}
      data-fill={segmentLook(shown).fill}
      data-lasts={lasts ? '' : undefined}
      tabIndex={-1}
      className="segment"
      style={style}
    />
  )
}

function partOf(at: number, { from, to }: Span): number {
  return (at - from) / (to - from)
}

function percent(part: number): string {
  return `${Math.round(part * 1e5) / 1e3}%`
}
