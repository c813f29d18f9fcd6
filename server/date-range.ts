import { ApiError } from './errors.ts'

/** A time of the request as it is stored, so that text compares as time does, whatever its offset. */
export const asInstant = (time: string | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString()

/** Throws 400 INVALID_DATE_RANGE where the end lies before the start. */
export function checkDateRange({ start_date, end_date }: { start_date?: string; end_date?: string }): void {
  if (!start_date || !end_date || Date.parse(start_date) <= Date.parse(end_date)) return
  throw new ApiError(400, 'INVALID_DATE_RANGE', 'end_date must not be before start_date.')
}
