// Whether this browser may remember a fleet: the code of its database is not fetched for a first visit, which has none.

import { readText, writeText } from '../lib/storage.ts'

const KEY = 'livery.kept'

export const isAnythingKept = () => readText('local', KEY) !== null

export const noteKept = () => writeText('local', KEY, '1')
