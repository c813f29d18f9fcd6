import { expect, it } from 'vitest'
import { containerStatuses } from '../../contract/lifecycle.ts'
import { stateLook } from './state-look.ts'

it('has a word of its own for every status', () => {
  const words = containerStatuses.map(status => stateLook(status).word)
  expect(new Set(words).size).toBe(containerStatuses.length)
})

it('says what is under way instead of the status that is about to change', () => {
  expect(stateLook('running', 'stop')).toEqual({ word: 'Stopping', glyph: 'moving', fill: 'moving' })
  expect(stateLook('running', 'live-migrate').word).toBe('Live migrate')
})

it('shows a status that it does not know by its own word', () => {
  expect(stateLook('access_suspended')).toEqual({
    word: 'Access suspended',
    glyph: 'unknown',
    fill: 'hollow',
  })
  expect(stateLook('constructor').glyph).toBe('unknown')
  expect(stateLook('').word).toBe('Unknown')
})
