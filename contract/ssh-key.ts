// OpenSSH public keys on one line: `type base64 [comment]` (RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4).
// Two lines with the same blob are the same key whatever the comment says (sheet §5).

type SshKeyType =
  | 'ssh-ed25519'
  | 'ssh-rsa'
  | 'ecdsa-sha2-nistp256'
  | 'ecdsa-sha2-nistp384'
  | 'ecdsa-sha2-nistp521'

export type SshKey = {
  type: SshKeyType
  /** Canonical base64: what to compare keys by. */
  blob: string
  /** As `ssh-keygen -l` counts: 256 for ed25519, the modulus for rsa, the curve for ecdsa. */
  bits: number
  comment: string
}

/** `refused` never repeats any of the input, which may be a secret. */
export type ParsedSshKey = { key: SshKey } | { refused: string; privateKey: boolean }

export function parseSshKey(input: string): ParsedSshKey {
  const line = input.trim()
  if (line === '') return refuse('The key is empty')
  // A private key in PEM or OpenSSH form, in PuTTY's, or the body of an OpenSSH one without its first line.
  if (/PRIVATE KEY|^PuTTY-User-Key-File|b3BlbnNzaC1rZXktdj/.test(line)) {
    return { refused: 'This is a private key. Paste the public one, from the .pub file', privateKey: true }
  }
  if (line.startsWith('---')) return refuse('Not in OpenSSH form: convert it with ssh-keygen -i')
  if (/[\r\n]/.test(line)) return refuse('One key on one line, please: this has several lines')
  if (/\p{Cc}/u.test(line.replaceAll('\t', ' '))) return refuse('The key contains a control character')

  const [, type = '', blob = '', comment = ''] = /^(\S+)[ \t]+(\S+)(?:[ \t]+(.*))?$/.exec(line) ?? []
  if (!blob) return refuse('An OpenSSH key reads: type, key, comment. Copy the whole line')
  if (!isSupported(type)) {
    return refuse('Only ed25519, rsa and ecdsa keys are taken, and nothing may stand before the type')
  }
  const bytes = decodeBase64(blob)
  if (!bytes) return refuse('The key is cut off or garbled')
  const bits = checkBlob(type, bytes)
  return typeof bits === 'number' ? { key: { type, blob, bits, comment } } : refuse(bits)
}

/**
 * As `ssh-keygen -l` prints it: `SHA256:` and 43 characters. Takes a canonical blob. Rejects where a browser withholds
 * WebCrypto: on plain http from anything but localhost.
 */
export async function sha256Fingerprint(blob: string): Promise<string> {
  const bytes = Uint8Array.from(atob(blob), char => char.charCodeAt(0))
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes))
  return `SHA256:${btoa(String.fromCharCode(...digest)).replace(/=+$/, '')}`
}

/** What keys are compared by: the comment behind it does not make another key (sheet §5). */
export function keyBlob(line: string): string {
  const parsed = parseSshKey(line)
  return 'key' in parsed ? parsed.key.blob : line.trim()
}

const curves = { 'ecdsa-sha2-nistp256': 256, 'ecdsa-sha2-nistp384': 384, 'ecdsa-sha2-nistp521': 521 }

function isSupported(type: string): type is SshKeyType {
  return type === 'ssh-ed25519' || type === 'ssh-rsa' || Object.hasOwn(curves, type)
}

/** The key's bits, or what is wrong with it. */
function checkBlob(type: SshKeyType, bytes: Uint8Array): number | string {
  const fields = readFields(bytes)
  if (!fields) return 'The key is cut off or garbled'
  const [name, ...rest] = fields
  if (text(name) !== type) return 'The type in front and the type inside the key differ'

  if (type === 'ssh-ed25519') {
    return rest.length === 1 && rest[0]!.length === 32 ? 256 : 'An ed25519 key has 32 bytes; this has not'
  }
  if (type === 'ssh-rsa') {
    const [exponent, modulus] = rest
    return rest.length === 2 ? checkRsa(exponent!, modulus!) : 'An rsa key has an exponent and a modulus'
  }
  const bits = curves[type]
  const [curve, point] = rest
  const isPoint = point?.[0] === 4 && point.length === 1 + 2 * Math.ceil(bits / 8)
  return rest.length === 2 && text(curve) === `nistp${bits}` && isPoint ? bits : 'No point of this curve'
}

/** OpenSSH itself takes no modulus over 16384 bits; under 2048, nobody should (NIST SP 800-131A). */
function checkRsa(exponent: Uint8Array, modulus: Uint8Array): number | string {
  if (!isPositive(exponent) || !isPositive(modulus)) return 'The numbers in this rsa key are malformed'
  const isOdd = exponent.at(-1)! & modulus.at(-1)! & 1
  if (!isOdd || bitLength(exponent) < 2) return 'No rsa key has these numbers'
  const bits = bitLength(modulus)
  if (bits < 2048) return `An rsa key of ${bits} bits is too weak: use at least 2048, or ed25519`
  return bits > 16384 ? `An rsa key of ${bits} bits is too long` : bits
}

/** An RFC 4251 §5 mpint above zero in its one allowed spelling: a leading zero byte only before a set high bit. */
function isPositive(mpint: Uint8Array): boolean {
  const [first, second = 0] = mpint
  return first !== undefined && (first === 0 ? second >= 128 : first < 128)
}

function bitLength(mpint: Uint8Array): number {
  const start = mpint[0] === 0 ? 1 : 0
  return (mpint.length - start) * 8 - (Math.clz32(mpint[start]!) - 24)
}

/** Splits into length-prefixed strings; null when the last one does not end exactly at the end. */
function readFields(bytes: Uint8Array): Uint8Array[] | null {
  const view = new DataView(bytes.buffer)
  const fields: Uint8Array[] = []
  let at = 0
  while (at + 4 <= bytes.length) {
    const end = at + 4 + view.getUint32(at)
    if (end > bytes.length) return null
    fields.push(bytes.subarray(at + 4, end))
    at = end
  }
  return at === bytes.length ? fields : null
}

/** Null unless the text is base64 in its one canonical spelling. */
function decodeBase64(base64: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) return null
  const binary = atob(base64)
  return btoa(binary) === base64 ? Uint8Array.from(binary, char => char.charCodeAt(0)) : null
}

function text(bytes: Uint8Array | undefined): string {
  return bytes ? String.fromCharCode(...bytes) : ''
}

function refuse(refused: string): ParsedSshKey {
  return { refused, privateKey: false }
}
