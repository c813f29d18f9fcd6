// Creates a batch. Sending one twice makes no second container: names are unique within a project (sheet §5), so whatever
// was lost on the way is looked up by its name.

import { answer, api } from '../api/client.ts'
import { createContainer } from '../api/containers.ts'
import type { Container } from '../api/fleet-state.ts'
import { commitToFleet } from '../api/fleet-sync.ts'
import { mutate } from '../api/mutate.ts'
import { noteOwnChange } from '../api/own-changes.ts'
import { watchClosely } from '../api/poll.ts'
import { queryClient } from '../api/query-client.ts'
import { isNameTaken } from '../api/refusal.ts'
import type { ItemState } from './bulk-queue.ts'
import type { RunWork } from './bulk-work.ts'
import { type BatchRow, bodyOfRow, type CreateAct, isMadeBy } from './create-batch.ts'
import { valuesOf } from './create-secrets.ts'
import {
  changeNewcomer,
  dropNewcomers,
  newcomerId,
  provisionalRow,
  settleNewcomer,
  showNewcomers,
} from './create-with-card.ts'

// Each has an answer of its own; what else there is of it comes by the stream and the next look at what changed.
const { meta: _silent, onSuccess: _fetch, ...silently } = createContainer

/** @param startedAt of the run, in milliseconds since the epoch */
export function createWork(key: string, act: CreateAct, startedAt: number): RunWork {
  const { projectId, projectAlias } = act
  const rows = new Map(act.rows.map(row => [row.body.name, row]))
  /** The newcomers' ids, by name. */
  const cards = new Map<string, string>()

  async function find(name: string): Promise<{ made: Container } | 'free' | 'taken'> {
    const namesakes = (await newestIn(projectId)).filter(row => row.name === name)
    const made = namesakes.find(row => isMadeBy(rows.get(name)!, row, startedAt))
    if (made) return { made }
    return namesakes.length === 0 ? 'free' : 'taken'
  }

  function provisional(name: string): Container {
    const { body } = rows.get(name)!
    const serverName = act.serverNames[body.server_id] ?? ''
    const row = provisionalRow(cards.get(name)!, body, { projectId, projectAlias, serverName })
    // Not asked for yet, so neither the API's state nor to be asked about.
    return { ...row, status: 'waiting', unconfirmed: true }
  }

  return {
    nameOf: name => name,
    whySkip: () => undefined,
    async send(name) {
      const body = bodyOfRow(rows.get(name)!, valuesOf(key, name))
      try {
        const row = await mutate(silently, { projectId, body })
        noteOwnChange(row.id)
        commitToFleet({ rows: [row] })
        settleNewcomer(cards.get(name)!, row.id)
        return undefined
      } catch (error) {
        if (isNameTaken(error) && typeof (await find(name)) === 'object') return 'It was there already'
        throw error
      }
    },
    async lookUp(name) {
      const found = await find(name).catch(() => null)
      if (found === 'taken') return { state: 'failed', detail: 'Another container has this name.' }
      if (found === null || found === 'free') return found && { state: 'waiting' }
      commitToFleet({ rows: [found.made] })
      return { state: 'done' }
    },
    unknownText: name => `No answer came. Not known whether ${name} was created.`,
    looksUpFirst: true,
    onBegin(names) {
      for (const name of names) cards.set(name, cards.get(name) ?? newcomerId())
      showNewcomers(names.map(provisional))
    },
    onState(name, state) {
      const id = cards.get(name)
      if (id) showState(id, state)
    },
    onEnd() {
      dropNewcomers(cards.values())
      watchClosely()
    },
  }
}

function showState(id: string, state: ItemState) {
  if (state === 'waiting') changeNewcomer(id, { status: 'waiting', unconfirmed: true })
  else if (state === 'sent') {
    changeNewcomer(id, { status: 'creating', created_at: new Date().toISOString() })
  } else if (state !== 'done') dropNewcomers([id])
}

/** The newest hundred of a project: what was sent a moment ago is among them. Asked once for all that look. */
function newestIn(projectId: string): Promise<Container[]> {
  return queryClient.fetchQuery({
    queryKey: ['newest-in', projectId],
    queryFn: async ({ signal }) => {
      const query = { limit: 100, sort_by: 'created_at', sort_order: 'desc' } as const
      const params = { path: { id: projectId }, query }
      const page = await answer(api().GET('/api/v1/projects/{id}/containers', { params, signal }))
      return page.containers as Container[]
    },
    staleTime: 0,
    gcTime: 0,
  })
}

/** Rows whose environment was lost with the page and must be typed again. */
export function rowsWithoutValues(key: string, rows: readonly BatchRow[]): BatchRow[] {
  return rows.filter(({ body, envKeys }) => envKeys.length > 0 && !valuesOf(key, body.name))
}
