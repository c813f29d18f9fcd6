import { type ComponentType, lazy } from 'react'
import type { Container } from '../../api/fleet-state.ts'

export interface TabProps {
  container: Container
}

export interface PageTab {
  /** The last part of its path. */
  path: string
  label: string
  Tab: ComponentType<TabProps>
}

const lazyTab = (load: () => Promise<ComponentType<TabProps>>) =>
  lazy(async () => ({ default: await load() }))

/** In the order of the page; each is code of its own. The first is what a container's own path shows. */
export const tabs: readonly [PageTab, ...PageTab[]] = [
  {
    path: 'overview',
    label: 'Overview',
    Tab: lazyTab(async () => (await import('./overview/overview-tab.tsx')).OverviewTab),
  },
  {
    path: 'timeline',
    label: 'Timeline',
    Tab: lazyTab(async () => (await import('./timeline/timeline-tab.tsx')).TimelineTab),
  },
  {
    path: 'runtime',
    label: 'Runtime',
    Tab: lazyTab(async () => (await import('./runtime/runtime-tab.tsx')).RuntimeTab),
  },
  {
    path: 'use',
    label: 'Use',
    Tab: lazyTab(async () => (await import('./use/use-tab.tsx')).UseTab),
  },
  {
    path: 'services',
    label: 'Services',
    Tab: lazyTab(async () => (await import('./services/services-tab.tsx')).ServicesTab),
  },
  {
    path: 'configuration',
    label: 'Configuration',
    Tab: lazyTab(async () => (await import('./configuration/configuration-tab.tsx')).ConfigurationTab),
  },
  {
    path: 'snapshots',
    label: 'Snapshots',
    Tab: lazyTab(async () => (await import('./snapshots/snapshots-tab.tsx')).SnapshotsTab),
  },
  {
    path: 'network',
    label: 'Network',
    Tab: lazyTab(async () => (await import('./network/network-tab.tsx')).NetworkTab),
  },
  {
    path: 'activity',
    label: 'Activity',
    Tab: lazyTab(async () => (await import('./activity/activity-tab.tsx')).ActivityTab),
  },
]
