import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useActiveConnection, useConnections } from '../../api/connection.ts'
import { elsewhereQuery } from '../../api/elsewhere.ts'
import { messageOf } from '../../api/error.ts'
import { useSessions } from '../../api/session.ts'
import { formatCount } from '../../lib/format.ts'
import { type ContainerEntry, containerEntry } from './find.ts'

/**
 * The containers of the other connections that somebody is signed in to, and in words what of them is not searched.
 * @param enabled once something is typed: until then nobody is asked
 */
export function useElsewhere(enabled: boolean): { entries: ContainerEntry[]; notes: string[] } {
  const activeId = useActiveConnection()?.id
  const others = useConnections(state => state.connections).filter(({ id }) => id !== activeId)
  const sessions = useSessions(state => state.sessions)
  const reachable = others.filter(({ id }) => sessions[id])
  const answers = useQueries({
    queries: reachable.map(connection => ({ ...elsewhereQuery(connection), enabled })),
  })

  // Only an answer that arrived makes it another list.
  const arrived = answers.map(({ dataUpdatedAt }) => dataUpdatedAt).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `arrived` stands for the answers.
  const entries = useMemo(
    () =>
      answers.flatMap(({ data }, at) =>
        (data?.containers ?? []).map(container => containerEntry(container, reachable[at]!)),
      ),
    [arrived],
  )
  const notes = enabled
    ? answers.flatMap(({ data, error }, at) => {
        const { name } = reachable[at]!
        if (data && data.containers.length < data.total) {
          const [some, all] = [formatCount(data.containers.length), formatCount(data.total)]
          return `Of ${all} containers on ${name}, the newest ${some} are searched.`
        }
        if (data) return []
        return error ? `${name} is not searched: ${messageOf(error)}` : `${name} is being asked.`
      })
    : []
  const away = others.filter(({ id }) => !sessions[id]).map(({ name }) => name)
  if (enabled && away.length > 0)
    notes.push(`Not searched, for nobody is signed in there: ${away.join(', ')}.`)
  return { entries, notes }
}
