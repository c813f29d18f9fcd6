import { expect, test } from 'vitest'
import { resolveImageName } from './image-name.ts'

const catalogue = ['debian/13', 'debian/12', 'ubuntu/22.04', 'ubuntu/24.04', 'alpine/3.9', 'alpine/3.19'].map(
  image_name => ({ image_name, os: image_name.split('/')[0]!, release: image_name.split('/')[1]! }),
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
  ['debian13', 'There is no image debian13', null],
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
