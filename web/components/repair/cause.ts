import type { ManageOperation } from '../../../contract/lifecycle.ts'

/** What helps against a cause: an operation of the API, or what a button or a link leads to. */
export type Step =
  | { to: ManageOperation | 'delete' | 'save-again' | 'look-again' | 'configuration' | 'copy' | 'copy-id' }
  /** `deletesFirst` where nothing is lost with it, and it holds its name and its key. */
  | { to: 'recreate'; deletesFirst?: boolean }
  | { to: 'remove-aliases'; count: number }
  | { to: 'server' | 'project'; name: string }
  | { to: 'container'; id: string; name: string }

/** Something that may be why, as it stands now. */
export interface Cause {
  id: string
  title?: string
  /** What speaks for it or against it, and what to do. */
  text: string
  /** The facts speak for it; the others were looked at and are well. */
  isSuspect: boolean
  step?: Step
}

/** The likely ones first, else as they are. Those without a weight count by whether they are suspects. */
export function ranked(causes: readonly (Cause & { weight?: number })[]): Cause[] {
  return causes
    .map(({ weight, ...cause }) => ({ cause, weight: weight ?? Number(cause.isSuspect) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ cause }) => cause)
}
