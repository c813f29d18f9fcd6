import { statusHistoryQuery } from '../../../api/status-logs.ts'

/** Milliseconds. */
export const DAY = 86_400_000
/** Of its logs: what one answer tells is enough here. */
export const PAGES = 1

/** What the first view shows of its history. */
export const lastDayQuery = (id: string) => statusHistoryQuery(id, DAY, PAGES)
