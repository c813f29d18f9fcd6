import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { envMap, parseEnv } from '../../../lib/env-text.ts'
import { changesOf, editOf, rebase, settle, withValue } from './changes.ts'

const variables = fc.dictionary(fc.stringMatching(/^[A-F]$/), fc.stringMatching(/^[a-z #'"$\n]{1,5}$/), {
  maxKeys: 6,
})

/** What the API holds after a save of the changes. */
function saved(
  edit: { text: string; base: Readonly<Record<string, string>> },
  current: Record<string, string>,
) {
  const next = envMap(edit.text)
  const after = { ...current }
  for (const { key, kind } of changesOf(edit)) {
    if (kind === 'removed') delete after[key]
    else after[key] = next[key]!
  }
  return after
}

describe('changesOf', () => {
  it('names what is added, changed and removed, and nothing else', () => {
    const base = { KEPT: '1', OTHER: 'before', GONE: 'x' }
    const text = '# why\nKEPT=1\nOTHER=after\nNEW=y\n'
    expect(changesOf({ text, base })).toEqual([
      { key: 'OTHER', kind: 'changed' },
      { key: 'NEW', kind: 'added' },
      { key: 'GONE', kind: 'removed' },
    ])
  })

  it('is what makes one environment of another', () => {
    fc.assert(
      fc.property(variables, variables, (base, next) => {
        const { text } = editOf(next)
        expect(saved({ text, base }, base)).toEqual(next)
      }),
    )
  })
})

describe('withValue', () => {
  it('changes one variable and keeps comments, also where it came twice', () => {
    expect(withValue('# db\nA=1\nB=2\nA=3\n', 'A', undefined)).toBe('# db\nB=2\n')
    expect(envMap(withValue('# db\nA=1\n', 'A', 'two words'))).toEqual({ A: 'two words' })
    expect(withValue('# db\nA=1\n', 'A', '2')).toContain('# db')
  })
})

describe('rebase', () => {
  it('follows what nobody edited here, and keeps what was typed', () => {
    const edit = {
      text: 'MINE=typed\nTHEIRS=old\nGONE=old\n',
      base: { MINE: 'old', THEIRS: 'old', GONE: 'old' },
    }
    const current = { MINE: 'old', THEIRS: 'new', ADDED: 'by them' }
    const { conflicts, ...rebased } = rebase(edit, current)
    expect(conflicts).toEqual([])
    expect(envMap(rebased.text)).toEqual({ MINE: 'typed', THEIRS: 'new', ADDED: 'by them' })
    expect(changesOf(rebased)).toEqual([{ key: 'MINE', kind: 'changed' }])
  })

  it('tells what both changed, until one of the two is chosen', () => {
    const edit = { text: 'A=mine\n', base: { A: 'old', B: 'old' } }
    const current = { A: 'theirs', B: 'theirs too' }
    const { conflicts, ...rebased } = rebase(edit, current)
    expect(conflicts).toEqual(['A', 'B'])

    const mine = settle(settle(rebased, 'A', current, 'mine'), 'B', current, 'mine')
    expect(rebase(mine, current).conflicts).toEqual([])
    expect(saved(mine, current)).toEqual({ A: 'mine' })

    const theirs = settle(settle(rebased, 'A', current, 'theirs'), 'B', current, 'theirs')
    expect(rebase(theirs, current)).toMatchObject({ conflicts: [] })
    expect(changesOf(theirs)).toEqual([])
  })

  it('forgets an edit that came to the same', () => {
    const { conflicts, ...rebased } = rebase({ text: 'A=same\n', base: { A: 'old' } }, { A: 'same' })
    expect(conflicts).toEqual([])
    expect(changesOf(rebased)).toEqual([])
  })

  it('loses no edit and undoes no change of somebody else, whatever they are', () => {
    fc.assert(
      fc.property(variables, variables, variables, (base, mine, theirs) => {
        const edit = { text: editOf(mine).text, base }
        const { conflicts, ...rebased } = rebase(edit, theirs)
        const after = saved(rebased, theirs)
        for (const key of Object.keys({ ...base, ...mine, ...theirs })) {
          if (conflicts.includes(key)) continue
          expect(after[key]).toBe(mine[key] === base[key] ? theirs[key] : mine[key])
        }
        expect(rebase(rebased, theirs).text).toBe(rebased.text)
        expect(parseEnv(rebased.text).strays).toEqual([])
      }),
    )
  })
})
