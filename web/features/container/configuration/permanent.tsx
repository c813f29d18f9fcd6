import { checkUpdate } from '../../../../contract/update.ts'
import { sentence } from '../../../lib/format.ts'

const { rule, wayOut } = checkUpdate(['container_image'], 'stopped')!

/** Why, and what to do instead, to go after the names: "can never be changed. Create…" */
export const permanentRule = `${rule}. ${wayOut}`

/** Marks a fact that was set for good. What it means stands in the panel's text too. */
export function Permanent() {
  return (
    <span className="text-ink-3" data-tooltip={sentence(permanentRule)}>
      permanent
    </span>
  )
}
