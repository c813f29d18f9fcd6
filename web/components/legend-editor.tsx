import { useId } from 'react'
import { Button } from '../ui/button.tsx'
import { TextInput } from '../ui/field.tsx'
import { showToast } from '../ui/toast.tsx'
import { LONGEST_MEANING, setLegendName, setOwnLegend } from './change-legend.ts'
import { ColorSwatch } from './color-swatch.tsx'
import { namedColors, useLegend, useOwnLegend } from './legend.ts'

/** A name for each colour of the palette. Kept as one types: there is nothing to submit. */
export function LegendEditor() {
  const id = useId()
  const colors = namedColors(useLegend())
  const own = useOwnLegend()

  function reset() {
    setOwnLegend({})
    showToast({
      text: 'Names of colours set back',
      action: { label: 'Undo', onPress: () => setOwnLegend(own) },
    })
  }

  return (
    <div className="grid gap-3">
      <p className="text-ink-2">
        What a colour means to you, in filters, groups, pickers and tooltips. Other shades go by the nearest
        of these.
      </p>
      <ul className="grid grid-cols-[auto_auto_1fr] items-center gap-x-2.5 gap-y-1.5">
        {colors.map(({ name, color, meaning }) => (
          <li key={color} className="contents">
            <ColorSwatch color={color} />
            <label htmlFor={`${id}-${name}`}>{name}</label>
            <TextInput
              id={`${id}-${name}`}
              value={meaning ?? ''}
              maxLength={LONGEST_MEANING}
              placeholder="No meaning"
              autoComplete="off"
              onChange={event => setLegendName(color, event.target.value)}
            />
          </li>
        ))}
      </ul>
      <Button
        className="justify-self-start"
        reason={Object.keys(own).length === 0 ? 'Nothing was changed here.' : undefined}
        onClick={reset}
      >
        Set back
      </Button>
    </div>
  )
}
