import { expect, it } from 'vitest'
import type { Image } from '../../api/images.ts'
import { adviseOn, noFilter, offersOf, searchOffers } from './image-search.ts'

function image(image_name: string, more: Partial<Image> = {}): Image {
  const [os = '', release = ''] = image_name.split('/')
  return {
    id: `${image_name} ${more.architecture ?? 'amd64'}`,
    image_name,
    os,
    release,
    alias: `${os} ${release}`,
    description: '',
    architecture: 'amd64',
    variant: null,
    size: 100,
    price: 0,
    average_rating: 0,
    rating_count: 0,
    icon_url: null,
    prespawn: false,
    ...more,
  }
}

const images = [
  image('alpine/3.9'),
  image('alpine/3.19', { size: 50 }),
  image('fedora/42'),
  image('ubuntu/22.04', { description: 'Jammy Jellyfish' }),
  image('debian/12'),
  image('fedora/43'),
  image('debian/13', { prespawn: true, average_rating: 5, rating_count: 1 }),
  image('debian/13', { architecture: 'arm64', size: 96, average_rating: 4, rating_count: 3 }),
]
const offers = offersOf(images)
const namesOf = (filter: Partial<typeof noFilter>) =>
  searchOffers(offers, { ...noFilter, ...filter }).map(({ name }) => name)

it('offers each name once, the default first', () => {
  expect(offers.map(({ name }) => name)).toEqual([
    ...['debian/13', 'debian/12', 'alpine/3.19', 'alpine/3.9', 'fedora/43', 'fedora/42', 'ubuntu/22.04'],
  ])
  expect(offers[0]).toMatchObject({
    architectures: ['amd64', 'arm64'],
    sizes: [96, 100],
    rating: 4.25,
    ratingCount: 4,
    startsAtOnce: true,
  })
  expect(offers[1]).toMatchObject({ rating: null, startsAtOnce: false })
})

it('finds by words, by system and by architecture', () => {
  expect(namesOf({ text: 'jelly' })).toEqual(['ubuntu/22.04'])
  expect(namesOf({ os: 'fedora' })).toEqual(['fedora/43', 'fedora/42'])
  expect(namesOf({ architecture: 'arm64' })).toEqual(['debian/13'])
  expect(namesOf({ text: 'nothing of it' })).toEqual([])
})

it.each(['ubuntu:22.04', 'ubuntu-22.04', 'Ubuntu 22.04', 'docker.io/library/ubuntu:22.04'])(
  'knows what %s means',
  text => {
    expect(namesOf({ text })[0]).toBe('ubuntu/22.04')
    expect(adviseOn(text, offers)).toMatchObject({
      meant: 'ubuntu/22.04',
      problem: expect.stringContaining('is written as ubuntu/22.04'),
    })
  },
)

it('takes debian in every form that the API takes', () => {
  for (const text of ['Debian 13', 'debian:13', 'debian']) {
    expect(adviseOn(text, offers)).toMatchObject({ meant: 'debian/13', problem: null })
  }
})

it('says what a system can be', () => {
  expect(adviseOn('fedora/41', offers)).toEqual({
    meant: 'fedora/43',
    problem: 'There is no image fedora/41',
    releases: { os: 'fedora', releases: ['43', '42'] },
  })
  expect(namesOf({ text: 'fedora/41' })).toEqual(['fedora/43', 'fedora/42'])
  expect(adviseOn('fedora', offers).problem).toBeNull()
  expect(adviseOn('jelly', offers)).toEqual({ meant: null, problem: null, releases: null })
})
