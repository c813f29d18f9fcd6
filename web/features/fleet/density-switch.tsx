import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { type Density, densities, type Range } from './view.ts'

const densityLabels: Record<Density, string> = {
  cards: 'Cards',
  tiles: 'Tiles',
  rows: 'Rows',
  timeline: 'Timeline',
}

export const densityOptions = densities.map(value => ({ value, label: densityLabels[value] }))

export interface DensitySwitchProps {
  value: Density
  onChange: (density: Density) => void
}

/** How much of each container is shown. */
export function DensitySwitch({ value, onChange }: DensitySwitchProps) {
  return <SegmentedControl label="Density" value={value} options={densityOptions} onChange={onChange} />
}

/** The shortest first. */
export const rangeOptions: readonly { value: Range; label: string }[] = [
  { value: '1h', label: '1 h' },
  { value: '24h', label: '24 h' },
  { value: '7d', label: '7 d' },
]

export interface RangeSwitchProps {
  value: Range
  onChange: (range: Range) => void
}

/** How far back the timeline looks. */
export function RangeSwitch({ value, onChange }: RangeSwitchProps) {
  return <SegmentedControl label="Time shown" value={value} options={rangeOptions} onChange={onChange} />
}
