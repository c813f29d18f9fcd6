import type { TabProps } from '../tabs.ts'

export function NetworkTab({ container }: TabProps) {
  return <p>{container.name}</p>
}
