import { useQuery } from '@tanstack/react-query'
import { aboutQuery } from '../../api/about.ts'
import { useActiveConnection } from '../../api/connection.ts'

/** The engine behind this page's own server may only play: that is said where the fleet is. */
export function EngineNote() {
  const isOwn = useActiveConnection()?.baseUrl === ''
  const about = useQuery({ ...aboutQuery, enabled: isOwn })
  if (!isOwn || about.data?.engine !== 'simulated') return null
  return <p className="mx-2 mt-2 text-xs text-ink-3">Simulated engine: nothing inside is real.</p>
}
