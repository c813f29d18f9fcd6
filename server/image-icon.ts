import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import { palette } from '../contract/color.ts'

const side = 64

/** A PNG chunk: length, type, data, CRC of the latter two (PNG specification §5.3). */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const crc = Buffer.alloc(4)
  crc.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, crc])
}

/** Row by row, each after a filter byte: 0 is transparent, 1 the colour of the system. A disc. */
function pixels(): Buffer {
  const rows = Buffer.alloc(side * (side + 1))
  const middle = (side - 1) / 2
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const inside = Math.hypot(x - middle, y - middle) < side / 2 - 2
      rows[y * (side + 1) + 1 + x] = inside ? 1 : 0
    }
  }
  return rows
}

/** A placeholder, of one colour for each operating system (sheet §14: PNG, placeholder if none). */
export function imageIcon(os: string): Buffer {
  const { color } = palette[createHash('sha256').update(os).digest()[0]! % palette.length]!
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // Eight bits a pixel, colours by palette.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.concat([Buffer.alloc(3), Buffer.from(color.slice(1), 'hex')])),
    chunk('tRNS', Buffer.from([0, 255])),
    chunk('IDAT', deflateSync(pixels())),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
