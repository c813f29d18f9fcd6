import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import type { components } from '../../contract/generated/types.ts'
import type { Context } from '../context.ts'
import { settingOr } from '../db/settings.ts'

/** Seconds (sheet §4.7). */
const validFor = 21_600

interface SigningKey {
  kid: string
  private: KeyObject
  public_key_hex: string
}

/** Made once and kept with the data, so that claims stay good over a restart. */
function signingKey({ db }: Pick<Context, 'db'>): SigningKey {
  const pem = settingOr(db, 'signing_key', () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  )
  const key = createPrivateKey(pem)
  // The last 32 bytes of an Ed25519 SubjectPublicKeyInfo are the key itself (RFC 8410 §4).
  const raw = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32)
  return {
    private: key,
    public_key_hex: raw.toString('hex'),
    kid: createHash('sha256').update(raw).digest('hex').slice(0, 16),
  }
}

export function publicKeys(context: Context): components['schemas']['PublicKeys'] {
  const { kid, public_key_hex } = signingKey(context)
  return {
    keys: [{ kid, algorithm: 'Ed25519', public_key_hex }],
    active_kid: kid,
    usage: ['container_claim'],
    signing_format: { container_claim: 'Ed25519 over the bytes of payload_b64 as sent' },
    kid,
    algorithm: 'Ed25519',
    public_key_hex,
  }
}

/** Says for six hours that the user has access to the container (sheet §4.7). */
export function containerClaim(
  context: Context,
  claim: { container_id: string; project_id: string; user_id: string },
): components['schemas']['ContainerAuthorization'] {
  const key = signingKey(context)
  const issued = Math.floor(context.clock.now() / 1000)
  const payload = { ...claim, iat: issued, exp: issued + validFor }
  const payload_b64 = Buffer.from(JSON.stringify(payload)).toString('base64')
  return {
    container_claim: {
      kid: key.kid,
      payload_b64,
      signature_hex: sign(null, Buffer.from(payload_b64), key.private).toString('hex'),
    },
    expires_in: validFor,
    container_id: claim.container_id,
    project_id: claim.project_id,
  }
}
