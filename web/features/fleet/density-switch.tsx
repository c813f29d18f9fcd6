import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { type Density, densities } from './view.ts'

export const densityLabels: Record<Density, string> = {
  cards: 'Cards',
  tiles: 'Tiles',
  rows: 'Rows',
  timeline: 'Timeline',
}

/** Those that there are. */
export const densityOptions = densities
  .filter(value => value !== 'timeline')
  .map(value => ({ value, label: densityLabels[value] }))

export interface DensitySwitchProps {
  value: Density
  onChange: (density: Density) => void
}

/** How much of each container is shown. */
export function DensitySwitch({ value, onChange }: DensitySwitchProps) {
  return <SegmentedControl label="Density" value={value} options={densityOptions} onChange={onChange} />
}
