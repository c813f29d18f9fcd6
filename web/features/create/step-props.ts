import type { Known } from './checks.ts'
import type { CreateDraft } from './draft.ts'
import type { DraftField } from './steps.ts'

/** What every step is given. */
export interface StepProps {
  /** With the project and the server that it would be created in. */
  draft: CreateDraft
  known: Known
  /** What is wrong with a field: refused, or sure to be. */
  errors: Partial<Record<DraftField, string>>
}
