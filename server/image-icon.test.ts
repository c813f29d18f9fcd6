import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { imageIcon } from './image-icon.ts'

it('draws a PNG of 64 by 64, of one colour for each system', () => {
  const png = imageIcon('debian')
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([64, 64])
  const data = png.indexOf('IDAT')
  expect(inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)))).toHaveLength(64 * 65)
  expect(imageIcon('debian')).toEqual(png)
  expect(['alpine', 'ubuntu', 'fedora'].some(os => !imageIcon(os).equals(png))).toBe(true)
})
