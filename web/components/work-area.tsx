import { lazy, Suspense } from 'react'
import { useWork } from './work.ts'

const WorkPanels = lazy(async () => ({ default: (await import('./work-panels.tsx')).WorkPanels }))

/** What is under way, among the messages: deletes that can be undone, runs over many, and the dialogs before them. */
export function WorkArea() {
  const needed = useWork(work => work.needed)
  return needed && <Suspense>{<WorkPanels />}</Suspense>
}
