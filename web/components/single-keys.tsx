import { setShortcuts, usePreferences } from '../lib/preferences.ts'
import { Checkbox } from '../ui/field.tsx'

/** Turns letters and signs off as shortcuts (WCAG 2.1.4). */
export function SingleKeys() {
  const on = usePreferences(state => state.shortcuts)
  return (
    <Checkbox
      label="Single keys act"
      hint="Off, only chords such as Ctrl K and named keys do: for whoever speaks to the computer, or presses keys by mistake."
      checked={on}
      onChange={event => setShortcuts(event.target.checked)}
    />
  )
}
