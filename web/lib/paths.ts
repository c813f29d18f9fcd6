/** Every route of the app, once. Parameters as the router writes them. */
export const paths = {
  fleet: '/',
  container: '/containers/:id/:tab?',
  comingUp: '/containers/:id/coming-up',
  newContainer: '/containers/new/:step?',
  signIn: '/sign-in',
  connect: '/connect',
  settings: '/settings',
} as const

/** @param tab one of its page's; the first when left out */
export function containerPath(id: string, tab?: string): string {
  return `/containers/${encodeURIComponent(id)}${tab ? `/${tab}` : ''}`
}

/** Of its page's link: what was sent, and what would be, stands open beside it. */
export const requestsSearch = '?api=1'

/** Where its creation is watched. */
export function comingUpPath(id: string): string {
  return `${containerPath(id)}/coming-up`
}

/** @param step one of the wizard's; its first when left out */
export function newContainerPath(step?: string): string {
  return paths.newContainer.replace('/:step?', step ? `/${step}` : '')
}

/** The fleet narrowed to one value of a facet, in the words of the query line: `project:client-acme`. */
export function fleetWith(key: string, value: string): string {
  const text = /[\s"]/.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value
  return `${paths.fleet}?${new URLSearchParams({ q: `${key}:${text}` })}`
}

/** Where the connect page goes back to: a path of this app, never another site. */
export function safeReturn(to: string | null): string {
  return to?.startsWith('/') && !/^\/[/\\]/.test(to) ? to : paths.fleet
}
