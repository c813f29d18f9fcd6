import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realKeys, weakRsa } from './ssh-key.fixtures.ts'
import { parseSshKey, sha256Fingerprint } from './ssh-key.ts'

const ed25519 = realKeys[0].line
const rsa = realKeys[1].line
const ecdsa = realKeys[4].line
const accepted = (input: string) => 'key' in parseSshKey(input)
const reason = (input: string) => {
  const parsed = parseSshKey(input)
  return 'key' in parsed ? null : parsed.refused
}

/** A line of a type with a blob of these fields, each length-prefixed. */
function line(type: string, ...fields: (string | number[] | Uint8Array)[]): string {
  const parts = [type, ...fields].map(field => Buffer.from(field as string))
  const blob = Buffer.concat(
    parts.flatMap(part => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(part.length)
      return [length, part]
    }),
  )
  return `${type} ${blob.toString('base64')}`
}
const blobOf = (key: string) => Buffer.from(key.split(' ')[1]!, 'base64')
const withBlob = (key: string, blob: Buffer) => `${key.split(' ')[0]} ${blob.toString('base64')}`

describe('keys made by ssh-keygen', () => {
  test.each(realKeys)('$bits bits, $fingerprint', async ({ line, bits, fingerprint }) => {
    const [type, blob] = line.split(' ')
    const parsed = parseSshKey(`${line} ada@example.org on the train\n`)
    expect(parsed).toEqual({ key: { type, blob, bits, comment: 'ada@example.org on the train' } })
    expect(await sha256Fingerprint(blob!)).toBe(fingerprint)
  })

  test('the comment may be missing, and is no part of the key', () => {
    const bare = parseSshKey(ed25519)
    const commented = parseSshKey(`  ${ed25519}\tlaptop `)
    if (!('key' in bare && 'key' in commented)) throw new Error('refused')
    expect(bare.key.comment).toBe('')
    expect(commented.key.blob).toBe(bare.key.blob)
  })

  test('cut anywhere, or with a byte more, they are refused', () => {
    for (const { line } of realKeys) {
      const blob = blobOf(line)
      for (let length = 1; length < blob.length; length++) {
        expect(accepted(withBlob(line, blob.subarray(0, length)))).toBe(false)
      }
      expect(accepted(withBlob(line, Buffer.concat([blob, Buffer.from([0])])))).toBe(false)
      expect(accepted(withBlob(line, Buffer.concat([blob, Buffer.alloc(4)])))).toBe(false)
    }
  })

  test('under another type they are refused', () => {
    for (const { line: from } of realKeys) {
      for (const { line: to } of realKeys) {
        const [type] = from.split(' ')
        const [otherType, blob] = to.split(' ')
        if (type !== otherType) {
          expect(reason(`${type} ${blob}`)).toBe('The type in front and the type inside the key differ')
        }
      }
    }
  })
})

describe('private keys', () => {
  test.each([
    '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----',
    '-----BEGIN RSA PRIVATE KEY-----\nMIIE',
    '-----BEGIN ENCRYPTED PRIVATE KEY-----',
    'PuTTY-User-Key-File-3: ssh-ed25519',
    'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW',
    `${ed25519}\n-----BEGIN OPENSSH PRIVATE KEY-----`,
  ])('%j is known for one', input => {
    expect(parseSshKey(input)).toEqual({
      refused: 'This is a private key. Paste the public one, from the .pub file',
      privateKey: true,
    })
  })
})

describe('what is no key', () => {
  test.each([
    ['', 'The key is empty'],
    [' \n ', 'The key is empty'],
    ['hello', 'An OpenSSH key reads: type, key, comment. Copy the whole line'],
    [ed25519.split(' ')[1]!, 'An OpenSSH key reads: type, key, comment. Copy the whole line'],
    [`${ed25519}\n${rsa}`, 'One key on one line, please: this has several lines'],
    [`${ed25519} a\u0000b`, 'The key contains a control character'],
    ['-----BEGIN PUBLIC KEY-----\nMCow', 'Not in OpenSSH form: convert it with ssh-keygen -i'],
    ['---- BEGIN SSH2 PUBLIC KEY ----', 'Not in OpenSSH form: convert it with ssh-keygen -i'],
    [
      `ssh-dss ${ed25519.split(' ')[1]}`,
      'Only ed25519, rsa and ecdsa keys are taken, and nothing may stand before the type',
    ],
    [
      `restrict ${ed25519}`,
      'Only ed25519, rsa and ecdsa keys are taken, and nothing may stand before the type',
    ],
    ['ssh-ed25519 not*base64', 'The key is cut off or garbled'],
    [ed25519.slice(0, -1), 'The key is cut off or garbled'],
    [`${ecdsa.replace(/=+$/, '')}`, 'The key is cut off or garbled'],
    [weakRsa, 'An rsa key of 1024 bits is too weak: use at least 2048, or ed25519'],
    [line('ssh-ed25519', new Uint8Array(31)), 'An ed25519 key has 32 bytes; this has not'],
    [line('ssh-ed25519', new Uint8Array(32), ''), 'An ed25519 key has 32 bytes; this has not'],
    [line('ssh-rsa', [1, 0, 1]), 'An rsa key has an exponent and a modulus'],
    [line('ecdsa-sha2-nistp256', 'nistp384', new Uint8Array(65).fill(4)), 'No point of this curve'],
    [line('ecdsa-sha2-nistp256', 'nistp256', new Uint8Array(65).fill(2)), 'No point of this curve'],
    [line('ecdsa-sha2-nistp521', 'nistp521', new Uint8Array(131).fill(4)), 'No point of this curve'],
  ])('%j', (input, expected) => {
    expect(reason(input)).toBe(expected)
  })

  test('rsa numbers in any but their one spelling', () => {
    const modulus = (first: number[], length: number, last = 1) => {
      const bytes = new Uint8Array(length).fill(7)
      bytes.set(first)
      bytes[length - 1] = last
      return bytes
    }
    const good = modulus([0, 0x80], 257)
    expect(accepted(line('ssh-rsa', [1, 0, 1], good))).toBe(true)
    expect(accepted(line('ssh-rsa', [3], modulus([0x40], 257)))).toBe(true)

    const malformed = 'The numbers in this rsa key are malformed'
    expect(reason(line('ssh-rsa', [0, 1, 0, 1], good))).toBe(malformed)
    expect(reason(line('ssh-rsa', [0x81], good))).toBe(malformed)
    expect(reason(line('ssh-rsa', [], good))).toBe(malformed)
    expect(reason(line('ssh-rsa', [0], good))).toBe(malformed)
    expect(reason(line('ssh-rsa', [1, 0, 1], modulus([0x80], 256)))).toBe(malformed)
    expect(reason(line('ssh-rsa', [1, 0, 1], modulus([0, 0x7f], 257)))).toBe(malformed)

    expect(reason(line('ssh-rsa', [1], good))).toBe('No rsa key has these numbers')
    expect(reason(line('ssh-rsa', [2], good))).toBe('No rsa key has these numbers')
    expect(reason(line('ssh-rsa', [3], modulus([0, 0x80], 257, 2)))).toBe('No rsa key has these numbers')
    expect(reason(line('ssh-rsa', [3], modulus([0x40], 2049)))).toBe('An rsa key of 16391 bits is too long')
  })

  test('base64 with stray bits at its end is another spelling of the same key, and refused', () => {
    const padded = realKeys.find(({ line }) => line.endsWith('='))!.line
    const at = padded.indexOf('=') - 1
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
    const stray = alphabet[alphabet.indexOf(padded[at]!) + 1]!
    expect(accepted(padded)).toBe(true)
    expect(accepted(padded.slice(0, at) + stray + padded.slice(at + 1))).toBe(false)
  })

  test('nothing makes it throw, and no refusal repeats what was pasted', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), fc.constantFrom(...realKeys), (bytes, { line }) => {
        const input = withBlob(line, Buffer.from(bytes))
        const refused = reason(input)
        if (bytes.length > 8) expect(refused).not.toContain(input.split(' ')[1]!)
      }),
    )
    fc.assert(
      fc.property(fc.string(), input => {
        expect(accepted(input)).toBe(false)
      }),
    )
  })
})
