import {
  addToSelection,
  removeFromSelection,
  shareSelected,
  useSelection,
} from '../../components/selection.ts'
import { Checkmark } from '../../ui/checkmark.tsx'

export interface GroupSelectProps {
  label: string
  rows: readonly { id: string }[]
}

/** Selects a whole group, or takes it out of the selection. */
export function GroupSelect({ label, rows }: GroupSelectProps) {
  const share = useSelection(({ ids }) => shareSelected(rows, ids))
  const ids = () => rows.map(row => row.id)
  return (
    <span className="group-select">
      <Checkmark
        label={`Select all of ${label}`}
        checked={share === 'all'}
        indeterminate={share === 'some'}
        onToggle={() => (share === 'all' ? removeFromSelection(ids()) : addToSelection(ids()))}
      />
    </span>
  )
}
