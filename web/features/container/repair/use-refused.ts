import { useMutationState } from '@tanstack/react-query'
import type { OperateInput, UpdateInput } from '../../../api/containers.ts'
import type { CopyInput } from '../../../api/copies.ts'
import type { Refused } from './problem.ts'

const kinds: Record<string, Refused['of']> = {
  'update-container': 'update',
  'delete-container': 'delete',
  'operate-container': 'operate',
  'copy-container': 'copy',
}

/** How something that was asked for has gone so far. */
export interface Asked {
  kind: string
  /** Milliseconds since the epoch. */
  at: number
  status: string
  error: unknown
  variables: unknown
}

/** The latest of this container that was refused and has not succeeded since; as long as the app remembers it. */
export function useRefused(id: string): Refused | null {
  const asked = useMutationState<Asked>({
    filters: {
      predicate: ({ options, state }) =>
        kinds[String(options.mutationKey?.[0])] !== undefined &&
        (state.variables as { id?: string } | undefined)?.id === id,
    },
    select: ({ options, state }) => ({
      kind: String(options.mutationKey?.[0]),
      at: state.submittedAt,
      status: state.status,
      error: state.error,
      variables: state.variables,
    }),
  })
  return latestRefused(asked)
}

export function latestRefused(asked: readonly Asked[]): Refused | null {
  const latest = new Map<string, Asked>()
  for (const one of asked) {
    // What is asked for again stands as it was until that is answered.
    if (one.status === 'pending') continue
    const before = latest.get(one.kind)
    if (!before || one.at >= before.at) latest.set(one.kind, one)
  }
  const refused = [...latest.values()].filter(({ status }) => status === 'error').sort((a, b) => b.at - a.at)
  return refused[0] ? toRefused(refused[0]) : null
}

function toRefused({ kind, at, error, variables }: Asked): Refused {
  const of = kinds[kind]!
  const { operation } = variables as Partial<OperateInput>
  const { body } = variables as Partial<UpdateInput & CopyInput>
  return {
    key: `${kind} ${at}`,
    of,
    error,
    ...(of === 'operate' && operation && { operation }),
    ...(of === 'update' && body && { body: body as UpdateInput['body'] }),
    ...(of === 'copy' && body && { copy: body as CopyInput['body'] }),
  }
}
