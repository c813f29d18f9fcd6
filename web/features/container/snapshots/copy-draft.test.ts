import { expect, it } from 'vitest'
import { realKeys } from '../../../../contract/ssh-key.fixtures.ts'
import { copyBody, copyDraftOf, copyProblems } from './copy-draft.ts'

const source = { id: 'c1', name: 'api', project_id: 'p1', server_id: 's1' }
const rows = [source, { id: 'c2', name: 'api-copy', project_id: 'p1' }]

it('proposes a free name beside its source', () => {
  expect(copyDraftOf(source, rows)).toMatchObject({ projectId: 'p1', serverId: 's1', name: 'api-copy-2' })
  const long = copyDraftOf({ ...source, name: 'a'.repeat(100) }, rows)
  expect(long.name).toHaveLength(100)
  expect(copyProblems(long, rows)).toEqual({})
})

it('sends no more than what is asked for', () => {
  const draft = copyDraftOf({ ...source, server_id: null }, [])
  expect(copyBody({ ...draft, name: '' })).toEqual({ target_project_id: 'p1' })
  const all = {
    serverId: 's2',
    key: ` ${realKeys[0].line} `,
    snapshot: 'snap-1',
    firewall: true,
    network: true,
  }
  expect(copyBody({ ...draft, ...all })).toEqual({
    target_project_id: 'p1',
    target_server_id: 's2',
    name: 'api-copy',
    ssh_public_key: realKeys[0].line,
    source_snapshot: 'snap-1',
    copy_firewall_rules: true,
    copy_network_rules: true,
  })
})

it('knows what would be refused', () => {
  const draft = copyDraftOf(source, rows)
  expect(copyProblems({ ...draft, name: 'api' }, rows).name).toMatch(/one of this name/)
  // Unique within its project only (sheet §5).
  expect(copyProblems({ ...draft, name: 'api', projectId: 'p2' }, rows)).toEqual({})
  expect(copyProblems({ ...draft, name: 'a b' }, rows).name).toMatch(/letters/)
  expect(copyProblems({ ...draft, key: 'nonsense' }, rows).ssh_public_key).toBeTruthy()
})
