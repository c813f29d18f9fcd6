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
  const ofSystem = catalogue.filter(image => image.os.toLowerCase() === os)
  const meant = release
    ? ofSystem.find(image => image.release.toLowerCase() === release)
    : (ofSystem.find(image => image.image_name === defaultImage) ?? newest(ofSystem))

  if (meant && os === 'debian') return { name: meant.image_name }
  if (meant) {
    return { refused: `"${text}" is written as ${meant.image_name}`, suggestion: meant.image_name }
  }
  const suggestion = newest(ofSystem)?.image_name ?? null
  const canonical = os && release ? `${os}/${release}` : text
  return { refused: `There is no image ${canonical}`, suggestion }
}

function newest(images: readonly CatalogueImage[]): CatalogueImage | undefined {
  return images.toSorted((a, b) => b.release.localeCompare(a.release, 'en', { numeric: true }))[0]
}
