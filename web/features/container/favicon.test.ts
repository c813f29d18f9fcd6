import { expect, it } from 'vitest'
import { faviconOf } from './favicon.ts'

const drawn = (url: string) => decodeURIComponent(url.replace('data:image/svg+xml,', ''))
const fills = ['running', 'stopped', 'paused', 'moving', 'failed', 'hollow'] as const

it('carries the colour in every state, and looks different in each', () => {
  const icons = fills.map(fill => faviconOf('#d52e26', fill))
  for (const icon of icons) expect(drawn(icon)).toContain('#D52E26')
  expect(new Set(icons).size).toBe(fills.length)
})

it('takes nothing into its markup that is no colour', () => {
  for (const color of [null, 'red', '"/><script>']) {
    expect(drawn(faviconOf(color, 'running'))).toContain('fill="#888888"')
    expect(drawn(faviconOf(color, 'running'))).not.toContain('script')
  }
})
