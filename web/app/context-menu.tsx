import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { Connection } from '../api/connection.ts'
import { realmsQuery } from '../api/realms.ts'
import { realmLabel } from '../components/realm-label.ts'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu.tsx'

/** Whose fleet is shown and which realm of it: "admin · all realms". */
export function ContextMenu({ connection }: { connection: Connection }) {
  const navigate = useNavigate()
  const realms = useQuery(realmsQuery)
  const ids = new Set(realms.data)
  if (connection.realmId) ids.add(connection.realmId)

  async function entries() {
    const { contextEntries } = await import('./context-entries.ts')
    return contextEntries(connection, [...ids], navigate)
  }

  return (
    <MenuButton
      entries={entries}
      align="start"
      className="max-w-64 text-ink-2 max-lg:max-w-none max-lg:min-w-0 max-lg:shrink max-lg:grow max-lg:basis-[calc(100%-11.5rem)] max-lg:justify-between"
    >
      <span className="min-w-0 truncate">
        {connection.user} · {connection.realmId ? `realm ${realmLabel(connection.realmId)}` : 'all realms'}
      </span>
      <Icon name="down" />
    </MenuButton>
  )
}
