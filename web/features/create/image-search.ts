// The marketplace as people look through it: one offer for each name that a create takes, however many builds it has.

import { defaultImage, newestFirst, readImageName, resolveImageName } from '../../../contract/image-name.ts'
import type { Image } from '../../api/images.ts'

export interface ImageOffer {
  /** What a create takes: `debian/13`. */
  name: string
  os: string
  release: string
  title: string
  description: string
  /** Of its builds. Which of them is used the API decides. */
  architectures: readonly string[]
  /** Bytes, of the smallest and of the largest build. */
  sizes: readonly [number, number]
  /** Of the cheapest and of the dearest build; 0 is free. */
  prices: readonly [number, number]
  /** Average of all ratings from 0 to 5; null without any. */
  rating: number | null
  ratingCount: number
  /** Containers of it wait to be claimed (sheet §5). */
  startsAtOnce: boolean
}

/** The default first and its system with it, then by system; in each the newest release first. */
export function offersOf(images: readonly Image[]): ImageOffer[] {
  const byName = new Map<string, Image[]>()
  for (const image of newestFirst(images)) {
    byName.set(image.image_name, [...(byName.get(image.image_name) ?? []), image])
  }
  const offers = [...byName].map(([name, builds]) => offerOf(name, builds))
  const home = defaultImage.split('/')[0]
  const rank = ({ name, os }: ImageOffer) => (name === defaultImage ? 0 : os === home ? 1 : 2)
  return offers.toSorted((a, b) => rank(a) - rank(b) || a.os.localeCompare(b.os, 'en'))
}

function offerOf(name: string, builds: readonly Image[]): ImageOffer {
  const [first] = builds as [Image]
  const numbers = (of: (image: Image) => number): [number, number] => [
    Math.min(...builds.map(of)),
    Math.max(...builds.map(of)),
  ]
  const ratingCount = builds.reduce((sum, { rating_count }) => sum + rating_count, 0)
  const rated = builds.reduce(
    (sum, { average_rating, rating_count }) => sum + average_rating * rating_count,
    0,
  )
  return {
    name,
    os: first.os,
    release: first.release,
    title: first.alias,
    description: first.description,
    architectures: [...new Set(builds.map(({ architecture }) => architecture))].sort(),
    sizes: numbers(({ size }) => size),
    prices: numbers(({ price }) => price),
    rating: ratingCount === 0 ? null : rated / ratingCount,
    ratingCount,
    startsAtOnce: builds.some(({ prespawn }) => prespawn),
  }
}

export interface ImageFilter {
  text: string
  os: string
  architecture: string
}

export const noFilter: ImageFilter = { text: '', os: '', architecture: '' }

/** Those in which every word occurs. What the text means as a name comes first, however it is written. */
export function searchOffers(
  offers: readonly ImageOffer[],
  { text, os, architecture }: ImageFilter,
): ImageOffer[] {
  const left = offers.filter(
    offer =>
      (os === '' || offer.os === os) && (architecture === '' || offer.architectures.includes(architecture)),
  )
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return left
  const hits = left.filter(({ name, title, description }) => {
    const all = `${name} ${title} ${description}`.toLowerCase()
    return words.every(word => all.includes(word))
  })
  const { meant, releases } = adviseOn(text, offers)
  const first = left.find(({ name }) => name === meant)
  if (!first) return hits
  // Whoever names a system may also want another release of it.
  const others = hits.length > 0 ? hits : left.filter(({ os }) => os === releases?.os)
  return [first, ...others.filter(offer => offer !== first)]
}

export interface Advice {
  /** The name that the text stands for, or what comes nearest to it; null for nothing. */
  meant: string | null
  /** Why the text itself will not do as a name; null when it will, or when it is no more than a search. */
  problem: string | null
  /** The system that it names, and what may follow it: `fedora/` and `43`, `42`. */
  releases: { os: string; releases: readonly string[] } | null
}

/** What to say to what somebody types: a search, or a name in whatever form they know it. */
export function adviseOn(text: string, offers: readonly ImageOffer[]): Advice {
  if (text.trim() === '') return { meant: null, problem: null, releases: null }
  const catalogue = offers.map(({ name, os, release }) => ({ image_name: name, os, release }))
  const read = readImageName(text, catalogue)
  const releases = read && releasesOf(offers, read.os)
  const resolved = resolveImageName(text, catalogue)
  if ('name' in resolved) return { meant: resolved.name, problem: null, releases }
  // Without a number or a separator it is a word to look for.
  const isName = read?.release != null || /[/:]/.test(text)
  return { meant: resolved.suggestion, problem: isName ? resolved.refused : null, releases }
}

export function releasesOf(offers: readonly ImageOffer[], os: string): NonNullable<Advice['releases']> {
  return { os, releases: offers.filter(offer => offer.os === os).map(({ release }) => release) }
}
