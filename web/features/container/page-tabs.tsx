import { Link } from 'react-router'
import { containerPath, requestsSearch } from '../../lib/paths.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { type PageTab, tabs } from './tabs.ts'

interface Props {
  id: string
  current: PageTab
  /** What stands open beside them stays so. */
  withRequests: boolean
}

/** The views of one container. The first has the container's own path. */
export function PageTabs({ id, current, withRequests }: Props) {
  return (
    <Tabs label="Views of the container">
      {tabs.map(tab => (
        <Link
          key={tab.path}
          to={
            containerPath(id, tab === tabs[0] ? undefined : tab.path) + (withRequests ? requestsSearch : '')
          }
          aria-current={tab === current ? 'page' : undefined}
          // Going from one to the next leaves the focus here.
          state={{ keepFocus: true }}
        >
          {tab.label}
        </Link>
      ))}
    </Tabs>
  )
}
