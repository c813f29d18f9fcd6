import type { ManageOperation } from '../../../contract/lifecycle.ts'

/** To where something is done, or seen. */
type LinkStep =
  | { to: 'configuration' | 'copy' }
  | { to: 'server' | 'project'; name: string }
  | { to: 'container'; id: string; name: string }

/** Does it. */
export type ActStep =
  | { to: ManageOperation | 'delete' | 'save-again' | 'look-again' | 'copy-id' }
  | { to: 'remove-aliases'; count: number }

/** What helps against a cause. Another one like it is made in the wizard; `deletesFirst` where nothing is lost with this one. */
export type Step = LinkStep | ActStep | { to: 'recreate'; deletesFirst?: boolean }

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

export function isLink({ to }: Step): boolean {
  return ['server', 'project', 'container', 'configuration', 'copy'].includes(to)
}

/** The likely ones first, else as they are. Those without a weight count by whether they are suspects. */
export function ranked(causes: readonly (Cause & { weight?: number })[]): Cause[] {
  return causes
    .map(({ weight, ...cause }) => ({ cause, weight: weight ?? Number(cause.isSuspect) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ cause }) => cause)
}
