import packageJson from '../../package.json' with { type: 'json' }
import { AuthRefusal } from '../auth/refusal.ts'
import { openSession } from '../auth/sign-in.ts'
import { spendSignInCode } from '../auth/sign-in-code.ts'
import type { Context, Faults } from '../context.ts'
import type { Handlers } from '../contract-routes.ts'
import { firstUser } from '../db/users.ts'
import { ApiError, notFound } from '../errors.ts'
import { noFaults } from '../faults.ts'
import { rebootHost } from '../operations/reboot.ts'
import { addSample, sampleLimit } from '../sample/add-sample.ts'

const { version } = packageJson

const started = performance.now()

function refuseUnlessAllowed({ config }: Context): void {
  if (config.faultsAllowed) return
  throw new ApiError(
    403,
    'FAULTS_NOT_ALLOWED',
    'Faults are off. Start the server with LIVERY_FAULTS=1 to allow them.',
  )
}

/** A status that has been played out is off. */
const faultsNow = ({ faults }: Context): Faults => ({
  ...faults,
  status: faults.status && faults.status.times > 0 ? faults.status : null,
})

export const liveryHandlers = {
  getHealth: ({ context }) => ({
    data: {
      status: 'ok',
      version,
      engine: context.engine.name,
      uptime_ms: Math.round(performance.now() - started),
    },
  }),

  getAbout: ({ context }) => ({
    data: {
      name: 'livery',
      version,
      engine: context.engine.name,
      containers_domain: context.config.containersDomain,
      has_password: (firstUser(context.db)?.password_hash ?? null) !== null,
      faults_allowed: context.config.faultsAllowed,
      sample_limit: sampleLimit,
    },
    message: 'About this server',
  }),

  // The link is printed where the server runs: whoever reads it has the machine, and needs no second factor.
  signInWithCode: async ({ context, caller, body }) => {
    const user = spendSignInCode(context, body.code) ? firstUser(context.db) : undefined
    if (!user) {
      throw new ApiError(
        401,
        'SIGN_IN_CODE_INVALID',
        'This link was used before or is too old. Start the server again for a new one, or sign in with a password.',
      )
    }
    if (user.is_banned) throw new AuthRefusal('USER_BANNED')
    return {
      data: await openSession(context, user, { ip: caller.ip, client: 'link' }),
      message: 'Login successful',
    }
  },

  addSampleFleet: ({ context, body }) => ({
    data: addSample(context, body.count),
    message: 'Sample fleet added',
  }),

  getFaults: ({ context }) => {
    refuseUnlessAllowed(context)
    return { data: faultsNow(context), message: 'Faults retrieved successfully' }
  },

  setFaults: ({ context, body }) => {
    refuseUnlessAllowed(context)
    const { drop_socket = false, status, ...lasting } = body
    // Whoever holds the faults holds this very object: it is changed, never replaced.
    Object.assign(context.faults, noFaults(), lasting, {
      status: status ? { retry_after: null, path: null, method: null, ...status } : null,
    })
    // It happens once and is over.
    if (drop_socket) context.live.drop()
    return { data: faultsNow(context), message: 'Faults set' }
  },

  rebootHost: ({ context, caller, params }) => {
    refuseUnlessAllowed(context)
    const server = context.db.get('SELECT 1 FROM servers WHERE id = :id AND user_id = :user_id', {
      id: params.id,
      user_id: caller.user_id,
    })
    if (!server) throw notFound('Server')
    return { data: rebootHost(context, params.id), message: 'Host is rebooting' }
  },
} satisfies Partial<Handlers>
