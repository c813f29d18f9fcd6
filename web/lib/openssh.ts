// Makes ed25519 key pairs and writes the private half as OpenSSH does (openssh-portable, PROTOCOL.key; RFC 8709). Public
// keys and fingerprints are contract/ssh-key.ts.

export interface KeyPair {
  /** One line: type, key, comment. */
  publicKey: string
  /** The seed and the public key, 64 bytes. Whoever is done with it overwrites it: `secret.fill(0)`. */
  secret: Uint8Array<ArrayBuffer>
}

const TYPE = 'ssh-ed25519'
/** What ssh-keygen takes when it is not told (since OpenSSH 9.4): about a second here for who knows the passphrase. */
const KDF_ROUNDS = 24

/** Why this browser cannot make keys here; undefined when it can, as far as one can tell without trying. */
export function whyNoKeyPair(): string | undefined {
  if (globalThis.crypto?.subtle) return undefined
  return 'Browsers make keys only on https, or on localhost.'
}

/**
 * A new pair, from the browser's own generator; it never leaves this page by itself.
 * @param comment such as the container's name: it is shown by whatever lists keys
 * Rejects where the browser knows no Ed25519 (before Chrome 137, Firefox 129, Safari 17).
 */
export async function makeKeyPair(comment: string): Promise<KeyPair> {
  const { subtle } = globalThis.crypto
  const pair = (await subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair
  const publicBytes = new Uint8Array(await subtle.exportKey('raw', pair.publicKey))
  const pkcs8 = new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey))
  // The seed is the last field of it (RFC 8410 §7).
  const secret = concat(pkcs8.subarray(-32), publicBytes)
  pkcs8.fill(0)
  const blob = base64(concat(packed(TYPE), packed(publicBytes)))
  return { publicKey: `${TYPE} ${blob} ${cleanComment(comment)}`.trimEnd(), secret }
}

/**
 * The private key as a file of its own, as `ssh-keygen` writes it.
 * @param passphrase encrypts it (bcrypt-pbkdf, aes256-ctr), which takes about a second; empty leaves it in clear
 */
export async function printPrivateKey({ publicKey, secret }: KeyPair, passphrase = ''): Promise<string> {
  const publicBytes = secret.subarray(32)
  const comment = publicKey.split(' ').slice(2).join(' ')
  const check = crypto.getRandomValues(new Uint8Array(4))
  const plain = concat(check, check, packed(TYPE), packed(publicBytes), packed(secret), packed(comment))
  const padded = pad(plain, passphrase ? 16 : 8)
  plain.fill(0)
  const { cipher, kdf, options, sealed } = passphrase
    ? await encrypt(padded, passphrase)
    : { cipher: 'none', kdf: 'none', options: new Uint8Array(), sealed: padded }
  const file = concat(
    utf8('openssh-key-v1\0'),
    packed(cipher),
    packed(kdf),
    packed(options),
    uint32(1),
    packed(concat(packed(TYPE), packed(publicBytes))),
    packed(sealed),
  )
  padded.fill(0)
  const lines = base64(file).match(/.{1,70}/g)!
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines.join('\n')}\n-----END OPENSSH PRIVATE KEY-----\n`
}

async function encrypt(padded: Uint8Array<ArrayBuffer>, passphrase: string) {
  const { default: bcrypt } = await import('bcrypt-pbkdf')
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const pass = utf8(passphrase)
  const derived = new Uint8Array(32 + 16)
  bcrypt.pbkdf(pass, pass.length, salt, salt.length, derived, derived.length, KDF_ROUNDS)
  const key = await crypto.subtle.importKey('raw', derived.subarray(0, 32), 'AES-CTR', false, ['encrypt'])
  const counter = derived.slice(32)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-CTR', counter, length: 128 }, key, padded)
  derived.fill(0)
  pass.fill(0)
  return {
    cipher: 'aes256-ctr',
    kdf: 'bcrypt',
    options: concat(packed(salt), uint32(KDF_ROUNDS)),
    sealed: new Uint8Array(sealed),
  }
}

/** With 1, 2, 3, … up to a whole number of blocks. */
function pad(bytes: Uint8Array, block: number): Uint8Array<ArrayBuffer> {
  const missing = (block - (bytes.length % block)) % block
  return concat(
    bytes,
    Uint8Array.from({ length: missing }, (_, at) => at + 1),
  )
}

/** A comment stands at the end of a line. */
function cleanComment(comment: string): string {
  return comment.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function uint32(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

/** Its length in front (RFC 4251 §5, `string`). */
function packed(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = typeof content === 'string' ? utf8(content) : content
  return concat(uint32(bytes.length), bytes)
}

function concat(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
