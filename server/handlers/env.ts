import { checkEnv, checkEnvKey } from '../../contract/env.ts'
import type { components } from '../../contract/generated/types.ts'
import { containerFor, refuseIfExpired } from '../access.ts'
import { type Context, isoNow } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import { type ContainerRow, findContainer, updateContainer } from '../db/containers.ts'
import { toEnvSync } from '../db/to-container.ts'
import { notFound } from '../errors.ts'
import { type Actor, actorOf } from '../operations/actor.ts'
import { recordContainerEvent } from '../operations/container-events.ts'
import { machineOf } from '../operations/machine.ts'
import { envError } from '../operations/new-container.ts'
import { refuseIfBusy } from '../operations/operation.ts'
import { recordEnv } from '../operations/update.ts'

type EnvAnswer = components['schemas']['EnvAnswer']
type Variables = Record<string, string>

/**
 * Stores the variables and brings them into the container where it runs: new sessions see them, running processes do
 * not. Where it does not run they wait for the next start, and `synced` is false (sheet §8).
 */
async function change(
  context: Context,
  row: ContainerRow,
  environment_vars: Variables,
  actor: Actor,
): Promise<EnvAnswer> {
  const { db, engine } = context
  const revision = row.env_revision + 1
  const stored = db.tx(() => {
    const next = updateContainer(db, row.id, {
      environment_vars,
      env_revision: revision,
      updated_at: isoNow(context),
    })
    recordEnv(context, row, next, actor)
    return next
  })
  if (stored.status !== 'running') return answer(stored, false)
  let failed = false
  try {
    await engine.apply(machineOf(stored))
  } catch {
    // Stored all the same: it is applied with the next change, or at the next start.
    failed = true
  }
  return db.tx(() => {
    const now = isoNow(context)
    const latest = findContainer(db, row.id)
    // Stopped or deleted meanwhile.
    if (latest?.status !== 'running') return answer(latest ?? stored, false)
    const after = updateContainer(
      db,
      row.id,
      failed
        ? { env_attempted_at: now, env_last_error: 'ENV_APPLY_FAILED' }
        : {
            env_applied_revision: Math.max(latest.env_applied_revision, revision),
            env_attempted_at: now,
            env_verified_at: now,
            env_last_error: null,
          },
    )
    const env = { revision: after.env_revision, applied_revision: after.env_applied_revision }
    const data = { container: { id: row.id }, env, ...(failed ? { reason_code: 'ENV_APPLY_FAILED' } : {}) }
    recordContainerEvent(context, after, failed ? 'container.env.failed' : 'container.env.applied', data, {
      actor,
    })
    return answer(after, !failed)
  })
}

const answer = (row: ContainerRow, synced: boolean): EnvAnswer => ({
  environment_vars: row.environment_vars,
  synced,
  env_sync: toEnvSync(row),
})

/** Sets some variables and keeps the rest. Throws 400 where one, or all of them together, break the rules. */
async function merge(
  context: Context,
  row: ContainerRow,
  set: Variables,
  actor: Actor,
  path: string,
): Promise<EnvAnswer> {
  // Judged before what is stored: the caller is told of what they sent.
  const problems = checkEnv(set)
  if (problems.length > 0) throw envError(problems, path)
  const merged = { ...row.environment_vars, ...set }
  const tooMany = checkEnv(merged).filter(problem => problem.key === null)
  if (tooMany.length > 0) throw envError(tooMany, path)
  const changed = Object.entries(set).some(([key, value]) => row.environment_vars[key] !== value)
  return changed ? change(context, row, merged, actor) : answer(row, false)
}

function changeable(context: Context, row: ContainerRow): ContainerRow {
  refuseIfExpired(row)
  refuseIfBusy(context, row, 'environment')
  return row
}

const updated = 'Environment variables updated successfully'

export const envHandlers = {
  getEnv: ({ context, caller, params }) => {
    const row = containerFor(context, caller, params.id, 'read')
    return {
      data: { environment_vars: row.environment_vars, env_sync: toEnvSync(row) },
      message: 'Environment variables retrieved successfully',
    }
  },

  mergeEnv: async ({ context, caller, params, body }) => {
    const row = changeable(context, containerFor(context, caller, params.id, 'edit'))
    return { data: await merge(context, row, body, actorOf(caller), ''), message: updated }
  },

  setEnvKey: async ({ context, caller, params, body }) => {
    const row = changeable(context, containerFor(context, caller, params.id, 'edit'))
    const set = { [params.key]: body.value }
    return { data: await merge(context, row, set, actorOf(caller), ''), message: updated }
  },

  deleteEnvKey: async ({ context, caller, params }) => {
    const row = changeable(context, containerFor(context, caller, params.id, 'edit'))
    const problem = checkEnvKey(params.key)
    if (problem) throw envError([problem], '')
    if (!Object.hasOwn(row.environment_vars, params.key)) throw notFound(`Variable ${params.key}`)
    const { [params.key]: _, ...rest } = row.environment_vars
    return {
      data: await change(context, row, rest, actorOf(caller)),
      message: 'Environment variable deleted successfully',
    }
  },
} satisfies Partial<Handlers>
