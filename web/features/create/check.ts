import { type DraftField, type StepId, stepOf } from './steps.ts'

export interface Check {
  step: StepId
  field: DraftField
  /** `refuses`: the API would. `warns`: it would not, but somebody should know. `passes`: it was looked at and is well. */
  level: 'refuses' | 'warns' | 'passes'
  message: string
  /** The container that is in the way. */
  holder?: { id: string; name: string }
}

export function check(level: Check['level'], field: DraftField, message: string): Check {
  return { step: stepOf(field), field, level, message }
}
