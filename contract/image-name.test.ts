import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CatalogueImage, readImageName, resolveImageName } from './image-name.ts'

const named = (image_name: string): CatalogueImage => {
  const [os = '', release = ''] = image_name.split('/')
  return { image_name, os, release }
}
const catalogue = ['debian/13', 'debian/12', 'ubuntu/22.04', 'ubuntu/24.04', 'alpine/3.9', 'alpine/3.19'].map(
  named,
)

test.each([
  [undefined, 'debian/13'],
  [null, 'debian/13'],
  ['', 'debian/13'],
  ['debian', 'debian/13'],
  ['debian/13', 'debian/13'],
  ['debian-13', 'debian/13'],
  ['debian:13', 'debian/13'],
  ['debian 13', 'debian/13'],
  ['Debian 13', 'debian/13'],
  ['debian:12', 'debian/12'],
  ['ubuntu/24.04', 'ubuntu/24.04'],
  [' alpine/3.19 ', 'alpine/3.19'],
])('%j is %s', (input, name) => {
  expect(resolveImageName(input, catalogue)).toEqual({ name })
})

test.each([
  ['ubuntu:22.04', '"ubuntu:22.04" is written as ubuntu/22.04', 'ubuntu/22.04'],
  ['ubuntu-22.04', '"ubuntu-22.04" is written as ubuntu/22.04', 'ubuntu/22.04'],
  ['Ubuntu 22.04', '"Ubuntu 22.04" is written as ubuntu/22.04', 'ubuntu/22.04'],
  ['ubuntu', '"ubuntu" is written as ubuntu/24.04', 'ubuntu/24.04'],
  ['alpine', '"alpine" is written as alpine/3.19', 'alpine/3.19'],
  ['ubuntu:18.04', 'There is no image ubuntu/18.04', 'ubuntu/24.04'],
  ['debian/99', 'There is no image debian/99', 'debian/13'],
  ['fedora/41', 'There is no image fedora/41', null],
  ['debian13', '"debian13" is written as debian/13', 'debian/13'],
  ['Ubuntu 22.04 LTS', '"Ubuntu 22.04 LTS" is written as ubuntu/22.04', 'ubuntu/22.04'],
  ['docker.io/library/ubuntu:24.04', expect.stringContaining('is written as'), 'ubuntu/24.04'],
  ['library/alpine:3.9', '"library/alpine:3.9" is written as alpine/3.9', 'alpine/3.9'],
  ['ubuntu:22.04-slim', '"ubuntu:22.04-slim" is written as ubuntu/22.04', 'ubuntu/22.04'],
  ['ubuntu/22', 'There is no image ubuntu/22', 'ubuntu/22.04'],
  ['alpine:3.19.1', 'There is no image alpine/3.19.1', 'alpine/3.19'],
  ['ubuntu:jammy', 'There is no image ubuntu/jammy', 'ubuntu/24.04'],
  ['../etc', 'There is no image ../etc', null],
])('%j is refused', (input, refused, suggestion) => {
  expect(resolveImageName(input, catalogue)).toEqual({ refused, suggestion })
})

test('only what the catalogue holds is proposed', () => {
  const debianOnly = catalogue.filter(image => image.os === 'debian')
  expect(resolveImageName('ubuntu:22.04', debianOnly)).toEqual({
    refused: 'There is no image ubuntu/22.04',
    suggestion: null,
  })
})

// Everything here is spelled as somebody may spell it; the API takes only debian's in other than the canonical form.
const separators = fc.constantFrom(':', '-', ' ', '/', '  ', ': ', '')
const spellings = fc.record({
  separator: separators,
  upper: fc.boolean(),
  pad: fc.constantFrom('', ' ', '\n'),
  prefix: fc.constantFrom('', 'library/', 'docker.io/library/'),
  suffix: fc.constantFrom('', ' LTS', '-slim'),
})

test('any spelling of an image leads to it, and to no other', () => {
  fc.assert(
    fc.property(fc.constantFrom(...catalogue), spellings, (image, spelling) => {
      const { separator, upper, pad, prefix, suffix } = spelling
      const typed = `${prefix}${image.os}${separator}${image.release}${suffix}`
      const text = `${pad}${upper ? typed.toUpperCase() : typed}${pad}`
      const resolved = resolveImageName(text, catalogue)
      expect('name' in resolved ? resolved.name : resolved.suggestion).toBe(image.image_name)
      // Accepted is only what the API accepts: the canonical name, and debian by its own forms.
      if ('name' in resolved && resolved.name !== text.trim()) expect(image.os).toBe('debian')
    }),
  )
})

test('whatever is typed, only what the catalogue holds is accepted or proposed', () => {
  const anything = fc.oneof(
    fc.string(),
    fc
      .tuple(fc.constantFrom('debian', 'ubuntu', 'rocky', 'fedora'), separators, fc.string())
      .map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(fc.subarray(catalogue, { minLength: 1 }), anything, (some, text) => {
      const names = some.map(image => image.image_name)
      const resolved = resolveImageName(text, some)
      if (text.trim() === '') expect(resolved).toEqual({ name: 'debian/13' })
      else if ('name' in resolved) expect(names).toContain(resolved.name)
      else if (resolved.suggestion !== null) expect(names).toContain(resolved.suggestion)
    }),
  )
})

test.each([
  ['rocky:9', { os: 'rockylinux', release: '9' }],
  ['CentOS Stream 9', { os: 'centos', release: '9' }],
  ['fedora', { os: 'fedora', release: null }],
  ['fedora/', { os: 'fedora', release: null }],
  ['gentoo', null],
  ['', null],
  ['42', null],
])('%j means the system and release %j', (text, expected) => {
  const images = ['rockylinux/9', 'centos/9', 'fedora/43', 'fedora/42'].map(named)
  expect(readImageName(text, images)).toEqual(expected)
})
