import { StatusLogs } from '../status-logs.tsx'
import type { TabProps } from '../tabs.ts'

/** What happened to it. */
export function TimelineTab({ container }: TabProps) {
  return <StatusLogs container={container} />
}
