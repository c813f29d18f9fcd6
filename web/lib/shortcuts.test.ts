import { describe, expect, it } from 'vitest'
import { ariaKeys, nameOfKey, printKey, shortcuts, withKey } from './shortcuts.ts'

const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('the table', () => {
  it('gives every key one meaning', () => {
    const keys = Object.values(shortcuts).flatMap(shortcut => [...shortcut.keys])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('has no key that also begins two keys', () => {
    const keys = Object.values(shortcuts).flatMap((shortcut): string[] => [...shortcut.keys])
    const firsts = keys.filter(key => key.includes(' ')).map(key => key.split(' ')[0])
    expect(keys.filter(key => firsts.includes(key))).toEqual([])
  })
})

describe('nameOfKey', () => {
  it.each([
    ['a letter', { key: 'j' }, 'j'],
    ['a letter under Caps Lock', { key: 'J' }, 'j'],
    ['a capital', { key: 'J', shiftKey: true }, 'J'],
    ['a sign that needs Shift', { key: '?', shiftKey: true }, '?'],
    ['a named key', { key: 'Delete' }, 'Delete'],
    ['a named key with Shift', { key: 'Delete', shiftKey: true }, null],
    ['a letter in another script', { key: 'о', code: 'KeyJ' }, 'j'],
    ['a chord', { key: 'k', ctrlKey: true }, 'Mod+k'],
    ['a chord with Shift', { key: 'K', ctrlKey: true, shiftKey: true }, null],
    ['Alt', { key: 'j', altKey: true }, null],
    ['the Windows key', { key: 'k', metaKey: true }, null],
    ['AltGr', { key: '/', ctrlKey: true, altKey: true, getModifierState: () => true }, '/'],
  ])('knows %s', (_, press, name) => {
    expect(nameOfKey({ ...none, ...press }, false)).toBe(name)
  })

  it('takes ⌘ for Ctrl on a Mac, where Ctrl K cuts to the end of the line', () => {
    expect(nameOfKey({ ...none, key: 'k', metaKey: true }, true)).toBe('Mod+k')
    expect(nameOfKey({ ...none, key: 'k', ctrlKey: true }, true)).toBe(null)
  })
})

describe('in words', () => {
  it('prints keys as they are printed on the keyboard', () => {
    expect(printKey('Mod+k', false)).toBe('Ctrl K')
    expect(printKey('Mod+k', true)).toBe('⌘ K')
    expect(printKey('g f', false)).toBe('G F')
    expect(printKey('Delete', false)).toBe('Del')
  })

  it('names them to tooltips and assistive technology', () => {
    expect(withKey('Stop', 'startStop')).toBe('Stop (S)')
    expect(ariaKeys('startStop')).toBe('S')
    expect(ariaKeys('zoomIn')).toBe('Plus')
    expect(ariaKeys('goFleet')).toBeUndefined()
    expect(ariaKeys('palette')).toBe('Control+K')
  })
})
