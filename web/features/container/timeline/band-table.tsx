import { memo, useMemo } from 'react'
import { lengthOf, piecesOf, type Segment, type Span } from '../../../components/state-band.ts'
import { segmentLook } from '../../../components/state-band-text.ts'
import { formatDuration, formatExact, plural } from '../../../lib/format.ts'
import type { Mark } from './marks.ts'

const MOST_ROWS = 60

interface BandTableProps {
  /** Of the whole history. */
  segments: readonly Segment[]
  marks: readonly Mark[]
  span: Span
}

/** What the band and the marks show, for who cannot see them. What is too short to be told apart there is joined here. */
export const BandTable = memo(function BandTable({ segments, marks, span }: BandTableProps) {
  const pieces = useMemo(() => piecesOf(segments, (span.to - span.from) / 300, MOST_ROWS), [segments, span])
  return (
    <div className="sr-only">
      <table>
        <caption>
          States from {formatExact(span.from)} to {formatExact(span.to)}
        </caption>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">How long</th>
          </tr>
        </thead>
        <tbody>
          {pieces.map(piece => (
            <tr key={piece.from}>
              <td>
                {piece.segments.length > 1 && `${plural(piece.segments.length, 'state')}, most of all `}
                {segmentLook(piece.shown).word}
              </td>
              <td>{formatExact(piece.from)}</td>
              <td>{formatExact(piece.to)}</td>
              <td>{formatDuration(lengthOf(piece))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {marks.length > 0 && (
        <table>
          <caption>Marks</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            {marks.slice(-MOST_ROWS).map((mark, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same time and words.
              <tr key={index}>
                <td>{formatExact(mark.at)}</td>
                <td>{mark.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
})
