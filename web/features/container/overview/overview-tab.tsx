import { ContainerEnvironment } from '../configuration/container-environment.tsx'
import { ContainerFacts } from '../configuration/container-facts.tsx'
import type { TabProps } from '../tabs.ts'
import { RuntimeSummary } from './runtime-summary.tsx'
import { ServicesSummary } from './services-summary.tsx'
import { StateSummary } from './state-summary.tsx'
import { UseSummary } from './use-summary.tsx'

/** The last day, what runs, what it uses and what it is made of: each in short, with the way to the whole. */
export function OverviewTab({ container }: TabProps) {
  return (
    // By the room there is: the requests may stand beside it.
    <div className="@container">
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3.5 @4xl:grid-cols-[minmax(0,1fr)_330px]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3.5">
          <StateSummary container={container} />
          <ServicesSummary container={container} />
          <RuntimeSummary container={container} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3.5">
          <UseSummary container={container} />
          <ContainerFacts container={container} />
          <ContainerEnvironment container={container} />
        </div>
      </div>
    </div>
  )
}
