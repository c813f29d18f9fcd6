import { randomBytes } from 'node:crypto'

/** 24 lower-case hex digits; the first eight are the time in seconds, so ids sort by age (as Mongo's do, sheet 1.7). */
export const newId = (): string =>
  Math.floor(Date.now() / 1000)
    .toString(16)
    .padStart(8, '0') + randomBytes(8).toString('hex')

/** 32 hex digits: ids of operations (sheet 1.7). */
export const newOperationId = (): string => randomBytes(16).toString('hex')
