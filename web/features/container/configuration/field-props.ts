import type { ReactNode } from 'react'
import type { Container } from '../../../api/fleet-state.ts'
import type { FieldName, Values } from '../draft.ts'

/** What every control of the form is given. */
export interface FormFields {
  container: Container
  values: Values
  set: <Name extends FieldName>(name: Name, value: Values[Name]) => void
  /** What is wrong with a field: refused, or not possible now. */
  errors: Partial<Record<FieldName, string>>
  /** What somebody else made of a field that is being edited; undefined for most. */
  meanwhile: (name: FieldName) => ReactNode
}
