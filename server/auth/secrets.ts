import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/**
 * What is stored of a secret. It is one round of SHA-256 because these secrets are random: only what people choose
 * needs a slow hash.
 */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
