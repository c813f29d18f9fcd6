import { randomBytes } from 'node:crypto'
import { palette } from '../contract/color.ts'
import { defaultImage } from '../contract/image-name.ts'
import { hashPassword, passwordProblem } from './auth/passwords.ts'
import { type Context, isoNow } from './context.ts'
import { newId } from './db/ids.ts'
import { insertProject, type ProjectRow, toProject } from './db/projects.ts'
import { insertServer } from './db/servers.ts'
import { firstUser, insertUser } from './db/users.ts'
import { addImageCatalogue } from './image-catalogue.ts'
import { recordEvent } from './live.ts'
import { dedicatedServer, freeServer, places } from './new-server.ts'
import { system } from './operations/actor.ts'
import { begin, transition } from './operations/transition.ts'

const fallbackEmail = 'owner@localhost'

/**
 * Gives an empty database what a new account has: a user, a project, servers, images and a container that runs.
 * Does nothing where there is a user already. Throws when LIVERY_PASSWORD is no password the API would take.
 */
export async function firstStart(context: Context): Promise<void> {
  const { config, db } = context
  if (firstUser(db)) return
  const problem = config.password === null ? null : passwordProblem(config.password)
  if (problem) throw new Error(`LIVERY_PASSWORD ${problem}.`)
  const password_hash = config.password === null ? null : await hashPassword(config.password)
  db.tx(() => {
    const user_id = addUser(context, password_hash)
    addImageCatalogue(db)
    const free = freeServer(user_id, places[0], context.clock.now())
    insertServer(db, free)
    insertServer(db, dedicatedServer(user_id, places[1], context.clock.now(), `node-${places[1].code}`))
    const project = addProject(context, user_id)
    addContainer(context, project.id, free.id)
    welcome(context, user_id)
  })
}

function addUser(context: Context, password_hash: string | null): string {
  const email = (context.config.email ?? fallbackEmail).toLowerCase()
  // As a sign-up by email does it (sheet §2.2); what a username cannot hold is left out.
  const local = email.split('@')[0]!.replace(/[^a-z0-9_-]/g, '') || 'owner'
  const now = isoNow(context)
  const id = newId()
  insertUser(context.db, {
    id,
    username: `${local.slice(0, 45)}-${randomBytes(2).toString('hex')}`,
    email,
    alias: null,
    public_key: null,
    password_hash,
    is_admin: false,
    is_banned: false,
    metadata: {},
    onboarding: {},
    sessions_valid_from: 0,
    totp_secret: null,
    totp_enabled_at: null,
    totp_last_step: null,
    totp_require_for_tokens: false,
    created_at: now,
    updated_at: now,
  })
  return id
}

function addProject(context: Context, user_id: string): ProjectRow {
  const now = isoNow(context)
  const project: ProjectRow = {
    id: newId(),
    user_id,
    alias: 'default',
    color: palette.find(({ name }) => name === 'Blue')!.color,
    max_containers: null,
    is_default: true,
    realm_ids: [],
    created_at: now,
    updated_at: now,
  }
  insertProject(context.db, project)
  recordEvent(context, {
    type: 'project.created',
    resource_type: 'project',
    resource_id: project.id,
    user_id,
    project_id: project.id,
    data: { project: toProject(project) },
  })
  return project
}

/** It has been running for as long as anybody can tell: the engine adopts it with the rest of the books. */
function addContainer(context: Context, project_id: string, server_id: string): void {
  const now = isoNow(context)
  const cause = { actor: system, command: 'create' }
  const row = begin(
    context,
    {
      id: newId(),
      project_id,
      server_id,
      name: 'default',
      color: palette.find(({ name }) => name === 'Green')!.color,
      status: 'creating',
      container_image: defaultImage,
      ai: true,
      hoody_kit: true,
      dev_kit: true,
      autostart: true,
      ramdisk: true,
      is_default: true,
      created_at: now,
      updated_at: now,
      status_since: now,
    },
    cause,
  )
  transition(context, row, 'running', { ...cause, duration_ms: 0 })
  context.db.run('INSERT INTO server_images (server_id, image_name) VALUES (:server_id, :image_name)', {
    server_id,
    image_name: defaultImage,
  })
}

function welcome(context: Context, user_id: string): void {
  const now = isoNow(context)
  context.db.run(
    `INSERT INTO notifications (id, title, message, type, severity, is_public, is_global, target_user_ids, expires_at, created_at, updated_at)
     VALUES (:id, :title, :message, 'ANNOUNCEMENT', 'SUCCESS', 0, 0, :target_user_ids, NULL, :now, :now)`,
    {
      id: newId(),
      title: 'Welcome to Livery',
      message:
        'Your first container is running. Everything here stays on this machine, and the containers are simulated.',
      target_user_ids: JSON.stringify([user_id]),
      now,
    },
  )
}
