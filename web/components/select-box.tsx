import { memo } from 'react'
import { Checkmark } from '../ui/checkmark.tsx'
import { selectTo, toggleSelected, useIsSelected } from './selection.ts'

export interface SelectBoxProps {
  id: string
  name: string
  tabIndex?: 0 | -1 | undefined
}

/** The box that selects a container. Shift selects up to it. */
export const SelectBox = memo(function SelectBox({ id, name, tabIndex }: SelectBoxProps) {
  return (
    <Checkmark
      label={`Select ${name}`}
      tabIndex={tabIndex}
      shortcut="select"
      checked={useIsSelected(id)}
      onToggle={withShift => (withShift ? selectTo(id) : toggleSelected(id))}
    />
  )
})
