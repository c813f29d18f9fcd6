import type { TabProps } from '../tabs.ts'

export function ServicesTab({ container }: TabProps) {
  return <p>{container.name}</p>
}
