import { afterEach, expect, it, vi } from 'vitest'
import type { Container } from '../../../api/fleet-state.ts'
import { requestOf } from '../../../api/request-preview.ts'
import { playApi } from '../../../api/test-api.ts'
import { copyDraftOf } from '../snapshots/copy-draft.ts'
import { actionsOf } from './actions.ts'

const id = 'a'.repeat(24)
const container = {
  id,
  name: 'acme-api',
  status: 'running',
  project_id: 'b'.repeat(24),
  server_id: 'c'.repeat(24),
  source_container_id: 'd'.repeat(24),
  comment: 'before',
  realm_ids: [] as string[],
} as Container
const typed = {
  edits: { comment: { value: 'after', base: 'before' } },
  copy: copyDraftOf(container, []),
}

afterEach(() => vi.unstubAllGlobals())

it('is what would be sent, and nothing is', async () => {
  const sent = vi.fn(() => ({ body: null }))
  playApi(sent)
  const actions = actionsOf(container, typed, undefined)
  const requests = await Promise.all(actions.map(({ send }) => requestOf(send)))
  const path = `/api/v1/containers/${id}`
  const said = Object.fromEntries(
    actions.map((action, at) => [action.id, [requests[at]!.method, requests[at]!.path, requests[at]!.body]]),
  )
  expect(said).toEqual({
    ...Object.fromEntries(
      ['start', 'stop', 'force-stop', 'restart', 'pause', 'resume'].map(operation => [
        operation,
        ['POST', `${path}/${operation}`, undefined],
      ]),
    ),
    snapshot: ['POST', `${path}/snapshots`, {}],
    copy: [
      'POST',
      `${path}/copy`,
      { target_project_id: 'b'.repeat(24), target_server_id: 'c'.repeat(24), name: 'acme-api-copy' },
    ],
    sync: ['POST', `${path}/sync`, undefined],
    update: ['PUT', path, { comment: 'after' }],
    delete: ['DELETE', path, undefined],
  })
  expect(sent).not.toHaveBeenCalled()
})

it('says why the state does not allow one', () => {
  const why = Object.fromEntries(
    actionsOf({ ...container, status: 'paused' }, { ...typed, edits: {} }, undefined).map(
      ({ id, reason }) => [id, reason],
    ),
  )
  expect(why.resume).toBeUndefined()
  expect(why.stop).toContain('paused')
  expect(why.update).toContain('Nothing is edited')
})
