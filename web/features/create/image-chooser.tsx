import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react'
import { messageOf } from '../../api/error.ts'
import type { Fleet } from '../../api/fleet-state.ts'
import { fleetQuery } from '../../api/fleet-sync.ts'
import { imagesQuery, libraryQuery } from '../../api/images.ts'
import { formatCount } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field, Select, TextInput } from '../../ui/field.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { ImageAdvice } from './image-advice.tsx'
import { ImageList, ImageListSkeleton } from './image-list.tsx'
import {
  adviseOn,
  type ImageFilter,
  type ImageOffer,
  noFilter,
  offersOf,
  releasesOf,
  searchOffers,
} from './image-search.ts'

const sources = [
  { value: 'public', label: 'Marketplace' },
  { value: 'own', label: 'Your library' },
] as const

export interface ImageChooserProps {
  /** As a create takes it: `debian/13`. */
  value: string
  onChange: (image: string) => void
  /** To tell which images the server has been given before. */
  serverId: string | null
  error?: string | undefined
}

/** One of the images, found by looking through them or by typing its name in any form. */
export function ImageChooser({ value, onChange, serverId, error }: ImageChooserProps) {
  const [source, setSource] = useState<'public' | 'own'>('public')
  const [filter, setFilter] = useState(noFilter)
  const list = useRef<HTMLDivElement>(null)
  const images = useQuery(imagesQuery)
  const library = useQuery(libraryQuery)
  const counts = useImageCounts(serverId)
  const shown = source === 'own' ? library : images
  const offers = useMemo(() => offersOf(shown.data ?? []), [shown.data])
  const own = useMemo(() => new Set(library.data?.map(image => image.image_name)), [library.data])
  // What is typed shows at once; a list of thousands may follow.
  const wanted = useDeferredValue(filter)
  const found = useMemo(() => searchOffers(offers, wanted), [offers, wanted])
  const advice = useMemo(() => adviseOn(wanted.text, offers), [wanted.text, offers])
  const isKnown = [...(images.data ?? []), ...(library.data ?? [])].some(image => image.image_name === value)

  function choose(image: string) {
    onChange(image)
    setFilter(noFilter)
  }

  function onSearchKey(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      list.current?.focus()
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      const meant = advice.meant ?? (found.length === 1 ? found[0]!.name : null)
      if (meant) choose(meant)
    }
  }

  return (
    <div className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <SegmentedControl label="Images of" value={source} options={sources} onChange={setSource} />
        <p className="min-w-0 py-1.5 text-ink-2">
          Chosen: <b className="font-strong text-ink">{value || 'the default image'}</b>
          {value !== '' &&
            !isKnown &&
            images.isSuccess &&
            library.isSuccess &&
            ', which is not in the catalogue'}
        </p>
      </div>
      <Field label="Find an image" error={error}>
        <TextInput
          value={filter.text}
          placeholder={placeholderFor(offers.length)}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onChange={event => setFilter({ ...filter, text: event.target.value })}
          onKeyDown={onSearchKey}
        />
      </Field>
      <Filters filter={filter} offers={offers} onChange={setFilter} />
      <ImageAdvice
        advice={
          wanted.text === '' && wanted.os !== ''
            ? { ...advice, releases: releasesOf(offers, wanted.os) }
            : advice
        }
        onUse={choose}
      />
      {shown.isPending ? (
        <ImageListSkeleton />
      ) : shown.isError ? (
        <Failed
          error={shown.error}
          text={filter.text.trim()}
          onRetry={() => shown.refetch()}
          onUse={choose}
        />
      ) : found.length > 0 ? (
        <ImageList ref={list} offers={found} value={value} onChange={onChange} own={own} counts={counts} />
      ) : (
        <Nothing hasAny={offers.length > 0} onClear={() => setFilter(noFilter)} />
      )}
      {found.some(offer => offer.startsAtOnce) && (
        <p className="text-xs text-ink-3">
          Starts at once: containers of it wait to be claimed, which usually takes less than a second.
        </p>
      )}
    </div>
  )
}

function placeholderFor(count: number): string {
  return count > 0
    ? `Search ${formatCount(count)} images, or type one such as ubuntu/24.04`
    : 'Type one such as ubuntu/24.04'
}

/** How many containers on the server were made from each image. */
function useImageCounts(serverId: string | null): Readonly<Record<string, number>> {
  const select = useMemo(
    () => (fleet: Fleet) => {
      const counts: Record<string, number> = {}
      for (const { server_id, container_image } of fleet.byId.values()) {
        if (server_id === serverId) counts[container_image] = (counts[container_image] ?? 0) + 1
      }
      return counts
    },
    [serverId],
  )
  return useQuery({ ...fleetQuery, enabled: false, select }).data ?? none
}

const none = {}

interface FiltersProps {
  filter: ImageFilter
  offers: readonly ImageOffer[]
  onChange: (filter: ImageFilter) => void
}

function Filters({ filter, offers, onChange }: FiltersProps) {
  const systems = [...new Set(offers.map(({ os }) => os))]
  const architectures = [...new Set(offers.flatMap(offer => offer.architectures))].sort()
  return (
    <div className="grid grid-cols-2 gap-3 sm:max-w-md">
      <Field label="System">
        <Select value={filter.os} onChange={event => onChange({ ...filter, os: event.target.value })}>
          <Choices all="All systems" values={systems} />
        </Select>
      </Field>
      <Field label="Architecture">
        <Select
          value={filter.architecture}
          onChange={event => onChange({ ...filter, architecture: event.target.value })}
        >
          <Choices all="All architectures" values={architectures} />
        </Select>
      </Field>
    </div>
  )
}

function Choices({ all, values }: { all: string; values: readonly string[] }): ReactNode {
  return (
    <>
      <option value="">{all}</option>
      {values.map(value => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </>
  )
}

function Nothing({ hasAny, onClear }: { hasAny: boolean; onClear: () => void }) {
  if (!hasAny) {
    return (
      <EmptyState title="No images here yet">
        What is imported from the marketplace or bought there is listed in your library.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No image matches" actions={<Button onClick={onClear}>Show all images</Button>}>
      Try fewer words, or another system or architecture.
    </EmptyState>
  )
}

interface FailedProps {
  error: Error
  text: string
  onRetry: () => void
  onUse: (image: string) => void
}

/** Without a catalogue a name can still be typed: only nobody has looked whether there is such an image. */
function Failed({ error, text, onRetry, onUse }: FailedProps) {
  return (
    <EmptyState
      title="The images could not be loaded"
      actions={
        <>
          <Button onClick={onRetry}>Try again</Button>
          {text !== '' && <Button onClick={() => onUse(text)}>Use {text} unchecked</Button>}
        </>
      }
    >
      {messageOf(error)} You can also type the name of one, as os/release.
    </EmptyState>
  )
}
