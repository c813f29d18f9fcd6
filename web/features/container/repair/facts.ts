import type { Alias } from '../../../api/aliases.ts'
import type { Service } from '../../../api/coming-up.ts'
import type { Container } from '../../../api/fleet-state.ts'
import type { LastTransition } from '../../../api/last-transition.ts'
import type { CreationFacts } from '../../../components/repair/creation-causes.ts'

/** What is known when something is wrong. */
export interface Facts extends CreationFacts {
  container: Container
  rows: readonly Container[]
  /** When it came into its state, and why; null or undefined where that is not known. */
  transition: LastTransition | null | undefined
  /** The caller's; undefined where they are not known. */
  aliases: readonly Alias[] | undefined
  /** The units inside; null while nobody inside can tell, undefined as long as nobody asked. */
  services: readonly Service[] | null | undefined
}
