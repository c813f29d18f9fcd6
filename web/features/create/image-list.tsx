import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { formatBytes, formatCount } from '../../lib/format.ts'
import { Chip } from '../../ui/chip.tsx'
import { cx } from '../../ui/cx.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { ImageOffer } from './image-search.ts'
import { useColumns } from './use-columns.ts'

export interface ImageListProps {
  offers: readonly ImageOffer[]
  value: string
  onChange: (image: string) => void
  /** Names in one's own library. */
  own: ReadonlySet<string>
  /** Containers on the chosen server, by image. */
  counts: Readonly<Record<string, number>>
  ref: Ref<HTMLDivElement>
}

/** Pixels of a line before it is measured. */
const LINE = 96
/** Offers of which all may exist at once. More get a box of their own height, in which only those near the eye exist. */
const MOST = 60

/** A list to choose one from, as wide as there is room. Arrows move, Enter or space chooses. */
export function ImageList({ offers, value, onChange, own, counts, ref }: ImageListProps) {
  const id = useId()
  const ruler = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const virtual = useRef<VirtualizerHandle>(null)
  useImperativeHandle(ref, () => list.current!)
  const columns = useColumns(ruler, columnsFor)
  const [current, setCurrent] = useState<string | null>(null)
  const placeOf = (image: string | null) => offers.findIndex(({ name }) => name === image)
  // Where somebody comes in: where they were, at what is chosen, or at the best hit of a search.
  const active = [placeOf(current), placeOf(value), 0].find(place => place >= 0)!
  const lines = useMemo(() => chunk(offers, columns), [offers, columns])
  const isLong = offers.length > MOST

  const optionId = (place: number) => `${id}-${place}`
  function show(place: number) {
    virtual.current?.scrollToIndex(Math.floor(place / columns), { align: 'nearest' })
    if (!isLong) document.getElementById(optionId(place))?.scrollIntoView({ block: 'nearest' })
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = destination(event.key, active, columns, offers.length)
    if (next !== null) {
      event.preventDefault()
      setCurrent(offers[next]!.name)
      show(next)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onChange(offers[active]!.name)
    }
  }

  const renderLine = (line: readonly ImageOffer[], index: number) => (
    <div
      role="presentation"
      key={line[0]!.name}
      className="grid gap-2 pb-2"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {line.map((offer, column) => {
        const place = index * columns + column
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active option.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list listens to the keys.
          <div
            key={offer.name}
            id={optionId(place)}
            role="option"
            aria-selected={offer.name === value}
            aria-posinset={place + 1}
            aria-setsize={offers.length}
            onClick={() => {
              setCurrent(offer.name)
              onChange(offer.name)
            }}
            className={cx(
              // The wizard's buttons stay at the lower edge.
              'scroll-mb-24 grid cursor-pointer content-start gap-0.5 rounded-card border bg-sheet px-3 py-2 outline-offset-2',
              offer.name === value
                ? 'border-ink shadow-[inset_0_0_0_1px_var(--ink)]'
                : 'border-line hover:border-ink-3',
              place === active && 'outline-ink group-focus-visible/list:outline-2',
            )}
          >
            <Offer offer={offer} isOwn={own.has(offer.name)} count={counts[offer.name] ?? 0} />
          </div>
        )
      })}
    </div>
  )

  return (
    <div className="min-w-0">
      <div ref={ruler} />
      <div
        ref={list}
        role="listbox"
        aria-label="Images"
        tabIndex={0}
        aria-activedescendant={optionId(active)}
        onKeyDown={onKeyDown}
        onFocus={() => show(active)}
        className={cx(
          'group/list -m-1 rounded-card p-1 outline-none',
          isLong && 'relative h-[min(60vh,640px)] overflow-y-auto',
        )}
      >
        {isLong ? (
          <Virtualizer
            ref={virtual}
            data={lines}
            itemSize={LINE}
            scrollRef={list}
            keepMounted={[Math.floor(active / columns)]}
          >
            {renderLine}
          </Virtualizer>
        ) : (
          lines.map(renderLine)
        )}
      </div>
    </div>
  )
}

function Offer({ offer, isOwn, count }: { offer: ImageOffer; isOwn: boolean; count: number }) {
  const { name, description, startsAtOnce } = offer
  return (
    <>
      <span className="flex flex-wrap items-center justify-between gap-x-2">
        <b className="min-w-0 text-md font-strong wrap-anywhere">{name}</b>
        {startsAtOnce && <Chip>Starts at once</Chip>}
      </span>
      <span className="line-clamp-2 text-ink-2">
        {[ownTitle(offer), description].filter(Boolean).join('. ')}
      </span>
      <Facts facts={factsOf(offer)} className="text-ink-3" />
      <Facts
        facts={[isOwn && 'In your library', count > 0 && `${formatCount(count)} on this server`]}
        className="text-ink-2"
      />
    </>
  )
}

/** What it is called, where that is more than its name says: CentOS Stream 9. */
function ownTitle({ title, os, release }: ImageOffer): string {
  return title.toLowerCase() === `${os} ${release}`.toLowerCase() ? '' : title
}

function Facts({ facts, className }: { facts: readonly (string | false)[]; className: string }) {
  const told = facts.filter(fact => fact !== false)
  if (told.length === 0) return null
  return (
    <span className={cx('flex flex-wrap gap-x-2.5 text-xs', className)}>
      {told.map(fact => (
        // A reader pauses between them.
        <span key={fact}>
          {fact}
          <span className="sr-only">,</span>
        </span>
      ))}
    </span>
  )
}

function factsOf({ architectures, sizes, prices, rating, ratingCount }: ImageOffer): (string | false)[] {
  return [
    formatSpan(sizes, formatBytes),
    architectures.join(', '),
    prices[1] === 0 ? 'Free' : `Price ${formatSpan(prices, price => price.toFixed(2))}`,
    rating !== null && `Rated ${rating.toFixed(1)} of 5 by ${formatCount(ratingCount)}`,
  ]
}

/** "423–440 MB", and with both units where they differ. */
function formatSpan([least, most]: readonly [number, number], format: (value: number) => string): string {
  const [from, to] = [format(least), format(most)]
  if (from === to) return from
  const [number, unit] = from.split(' ')
  return unit !== undefined && to.endsWith(` ${unit}`) ? `${number}–${to}` : `${from} – ${to}`
}

const columnsFor = (width: number) => (width < 440 ? 1 : width < 660 ? 2 : 3)

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  )
}

/** Where a key leads, or null for a key that leads nowhere. */
function destination(key: string, at: number, columns: number, count: number): number | null {
  const moves: Record<string, number> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    PageUp: at - 4 * columns,
    PageDown: at + 4 * columns,
    Home: 0,
    End: count - 1,
  }
  const next = moves[key]
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next))
}

export function ImageListSkeleton() {
  return (
    <div role="status" className="grid gap-2 sm:grid-cols-3">
      <span className="sr-only">Loading images</span>
      {[0, 1, 2, 3, 4, 5].map(place => (
        <Skeleton key={place} className="h-[88px] rounded-card" />
      ))}
    </div>
  )
}
