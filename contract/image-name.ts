// What people write for an image, and what the API makes of it (sheet §14, §20 row 16).

export const defaultImage = 'debian/13'

/** The part of a public image that naming needs. */
export type CatalogueImage = { image_name: string; os: string; release: string }

export type ImageName =
  | { name: string }
  /** `suggestion` is a name that the catalogue does hold, or null. */
  | { refused: string; suggestion: string | null }

/**
 * The canonical name of what was written. Nothing means the default image; debian is understood in every form, as the
 * API understands it; for other systems the API fails on all but `os/release`, so those forms are refused here.
 */
export function resolveImageName(
  input: string | null | undefined,
  catalogue: readonly CatalogueImage[],
): ImageName {
  const text = input?.trim() ?? ''
  if (text === '') return { name: defaultImage }
  if (catalogue.some(image => image.image_name === text)) return { name: text }

  const [, os = '', release] = /^([a-z]+)(?:[\s:/-]+(\S+))?$/.exec(text.toLowerCase()) ?? []
  if (os === 'debian') {
    const meant = release ? exactly(catalogue, os, release) : bare(catalogue, os)
    if (meant) return { name: meant.image_name }
  }
  const read = readImageName(text, catalogue)
  const meant = read && (read.release ? exactly(catalogue, read.os, read.release) : bare(catalogue, read.os))
  if (meant) {
    return { refused: `"${text}" is written as ${meant.image_name}`, suggestion: meant.image_name }
  }
  const suggestion = read ? (nearest(catalogue, read.os, read.release)?.image_name ?? null) : null
  const canonical = read?.release ? `${read.os}/${read.release}` : os && release ? `${os}/${release}` : text
  return { refused: `There is no image ${canonical}`, suggestion }
}

/**
 * The system that somebody means, as the catalogue spells it, and the release as they wrote it: from `ubuntu:22.04`,
 * `docker.io/library/ubuntu:22.04`, `Ubuntu 22.04 LTS`, `debian13`, `rocky-9`. Null when it is none of the catalogue's.
 */
export function readImageName(
  text: string,
  catalogue: readonly CatalogueImage[],
): { os: string; release: string | null } | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^(?:[a-z0-9.-]+\.[a-z]+\/)?library\//, '')
    .replace(/@sha256:.*$/, '')
  const [, word = '', rest = ''] = /^([a-z]+)(.*)$/.exec(plain) ?? []
  if (word === '') return null
  const systems = [...new Set(catalogue.map(image => image.os))]
  const os =
    systems.find(system => system.toLowerCase() === word) ??
    only(systems.filter(system => word.length > 2 && system.toLowerCase().startsWith(word)))
  if (os === undefined) return null
  // `centos stream 9`, `22.04-slim` and `24.04 LTS`: the number is what the catalogue calls a release.
  const release = /\d[\d.]*(?<!\.)/.exec(rest)?.[0] ?? (rest.replace(/^[\s:/-]+/, '') || null)
  return { os, release }
}

function only<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined
}

function exactly(catalogue: readonly CatalogueImage[], os: string, release: string) {
  return ofSystem(catalogue, os).find(image => image.release.toLowerCase() === release)
}

/** What a system's name alone means: the default image where that is one of it, else its newest release. */
function bare(catalogue: readonly CatalogueImage[], os: string): CatalogueImage | undefined {
  const images = ofSystem(catalogue, os)
  return images.find(image => image.image_name === defaultImage) ?? newestFirst(images)[0]
}

/** `ubuntu/24` is nearest to 24.04, `alpine/3.19.1` to 3.19; anything else to what the bare name means. */
function nearest(catalogue: readonly CatalogueImage[], os: string, release: string | null) {
  const near = newestFirst(ofSystem(catalogue, os)).find(
    image => release !== null && (isPart(image.release, release) || isPart(release, image.release)),
  )
  return near ?? newestFirst(ofSystem(catalogue, os))[0]
}

const isPart = (part: string, whole: string) => whole.startsWith(`${part}.`)

function ofSystem(catalogue: readonly CatalogueImage[], os: string): CatalogueImage[] {
  return catalogue.filter(image => image.os.toLowerCase() === os.toLowerCase())
}

/** Releases as numbers go: 3.19 is newer than 3.9. */
export function newestFirst<Image extends CatalogueImage>(images: readonly Image[]): Image[] {
  return images.toSorted((a, b) => b.release.localeCompare(a.release, 'en', { numeric: true }))
}
