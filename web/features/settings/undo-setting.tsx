import { setUndoSeconds, undoChoices, usePreferences } from '../../lib/preferences.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'

/** How long a confirmed delete waits, so that it can be undone. */
export function UndoSetting() {
  const { undoSeconds } = usePreferences()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5">
      <div>
        <p>Time to undo a delete</p>
        <p className="text-xs text-ink-3">After the confirmation, nothing is sent before it is over.</p>
      </div>
      <SegmentedControl
        label="Time to undo a delete"
        value={String(undoSeconds)}
        options={undoChoices.map(seconds => ({
          value: String(seconds),
          label: seconds === 0 ? 'Off' : `${seconds} s`,
        }))}
        onChange={value => setUndoSeconds(undoChoices.find(seconds => String(seconds) === value) ?? 8)}
      />
    </div>
  )
}
