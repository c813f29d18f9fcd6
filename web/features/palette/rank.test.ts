import { describe, expect, it } from 'vitest'
import { best, prepare, score, wordsOf } from './rank.ts'

function order(query: string, ...texts: string[]) {
  const entries = texts.map(text => ({ prepared: prepare(text) }))
  return best(entries, wordsOf(query), 10).ranked.map(({ entry }) => entry.prepared.text)
}

describe('score', () => {
  it('puts the whole, its beginning, a word, an abbreviation and an inside in this order', () => {
    expect(order('api', 'apps-public-internal', 'rapid', 'acme-api', 'api', 'api-gateway')).toEqual([
      'api',
      'api-gateway',
      'acme-api',
      'apps-public-internal',
      'rapid',
    ])
  })

  it('finds words in any order, all of them', () => {
    expect(order('primary acme', 'acme-db-primary', 'acme-db-replica')).toEqual(['acme-db-primary'])
  })

  it('finds abbreviations made of beginnings of words', () => {
    for (const query of ['adp', 'acpri', 'acmedb', 'dbprim']) {
      expect(order(query, 'acme-db-primary'), query).toHaveLength(1)
    }
    expect(order('aap', 'aa-api')).toHaveLength(1)
    expect(order('dap', 'acme-db-primary')).toEqual([])
    expect(order('dp', 'dbPrimary')).toHaveLength(1)
  })

  it('forgives a letter left out, but not letters from all over', () => {
    expect(order('frntend', 'acme-frontend')).toHaveLength(1)
    expect(order('aey', 'acme-db-primary')).toEqual([])
  })

  it('finds what is not shown, for less', () => {
    const entries = [{ prepared: prepare('web-1', 'client-acme') }, { prepared: prepare('acme-api') }]
    const { ranked, total } = best(entries, wordsOf('acme'), 10)
    expect(total).toBe(2)
    expect(ranked[0]!.entry.prepared.text).toBe('acme-api')
  })

  it('matches everything when nothing is typed', () => {
    expect(score(prepare('acme'), [])).not.toBeNull()
  })

  it('knows words of other scripts', () => {
    expect(order('б', 'веб-база')).toHaveLength(1)
  })
})

describe('best', () => {
  it('keeps the best few, counts all, and orders twins by name', () => {
    const texts = Array.from({ length: 200 }, (_, at) => ({ prepared: prepare(`web-${200 - at}`) }))
    const { ranked, total } = best(texts, ['web'], 3)
    expect(total).toBe(200)
    expect(ranked.map(({ entry }) => entry.prepared.text)).toEqual(['web-1', 'web-2', 'web-3'])
  })

  it('lets what was chosen lately come first among the like', () => {
    const entries = ['acme-api', 'acme-web'].map(text => ({ prepared: prepare(text) }))
    const { ranked } = best(entries, ['acme'], 2, ({ prepared }) => (prepared.text === 'acme-web' ? 100 : 0))
    expect(ranked[0]!.entry.prepared.text).toBe('acme-web')
  })

  it('looks at each of 10,000 a few times, however many match', () => {
    const kinds = ['api', 'frontend', 'db-primary', 'db-replica', 'worker', 'preview']
    let looks = 0
    const entries = Array.from({ length: 10_000 }, (_, at) => {
      const prepared = prepare(`client${at % 97}-${kinds[at % 6]}-${at}`, 'storefront debian/13 node-us')
      return {
        get prepared() {
          looks += 1
          return prepared
        },
      }
    })
    for (const query of ['c', 'cl', 'frnt', 'cdp', 'xyzzy', 'api 7', 'db prim 99']) {
      looks = 0
      const { ranked } = best(entries, wordsOf(query), 50)
      expect(ranked.length, query).toBeLessThanOrEqual(50)
      // Sorting all that match would look some thirteen times at each.
      expect(looks, query).toBeLessThan(4 * entries.length)
    }
  })
})
