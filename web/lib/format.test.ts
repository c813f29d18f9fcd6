import { describe, expect, it } from 'vitest'
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatExact,
  formatRelative,
  plural,
  sentence,
} from './format.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [-5 * second, '0 s'],
    [Number.NaN, '0 s'],
    [999, '0 s'],
    [4.9 * second, '4 s'],
    [59.99 * second, '59 s'],
    [minute, '1 min'],
    [12 * minute + 59 * second, '12 min'],
    [hour, '1 h'],
    [2 * hour + 5 * minute, '2 h 5 min'],
    [11 * hour + 50 * minute, '11 h'],
    [day, '1 d'],
    [3 * day + 4 * hour, '3 d 4 h'],
    [41 * day + 7 * hour, '41 d'],
  ])('%d ms is %s', (ms, text) => expect(formatDuration(ms)).toBe(text))
})

describe('formatRelative', () => {
  it.each([
    [0, 'just now'],
    [2 * second, 'just now'],
    [4 * second, '4 s ago'],
    [12 * minute, '12 min ago'],
    [-2 * second, 'just now'],
    [-3 * hour, 'in 3 h'],
  ])('%d ms ago is %s', (age, text) => expect(formatRelative(1e12 - age, 1e12)).toBe(text))
})

describe('formatExact', () => {
  it('names day, time and zone', () => {
    expect(formatExact('2026-09-14T09:12:04.500Z')).toMatch(/^1[345] Sept? 2026, \d\d:12:04 \S+/)
  })
  it('keeps what is no date', () => expect(formatExact('soon')).toBe('soon'))
})

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [1200, '1.2 kB'],
    [999_600, '1 MB'],
    [612e6, '612 MB'],
    [9.1e9, '9.1 GB'],
    [9.96e9, '10 GB'],
    [4e18, '4000 PB'],
  ])('%d is %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text))
})

describe('counts', () => {
  it('groups thousands', () => expect(formatCount(1204)).toBe('1,204'))
  it('names one and many', () => {
    expect(plural(1, 'container')).toBe('1 container')
    expect(plural(0, 'container')).toBe('0 containers')
    expect(plural(1204, 'proxy', 'proxies')).toBe('1,204 proxies')
  })
})

it('makes a sentence of a fragment, once', () => {
  expect(sentence('must be a boolean')).toBe('Must be a boolean.')
  expect(sentence('Must be a boolean.')).toBe('Must be a boolean.')
})
