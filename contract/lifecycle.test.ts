import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterFailure,
  type ContainerOperation,
  type ContainerStatus,
  canOperate,
  containerOperations,
  containerStatuses,
  firstStatuses,
  howToStop,
  isContainerStatus,
  isFinal,
  isOnItsWay,
  manageOperations,
  mayBecome,
  stepsToDelete,
  transitions,
} from './lifecycle.ts'

const settled = ['running', 'paused', 'stopped', 'failed'] as const
const allowedIn = (status: string) => containerOperations.filter(op => canOperate(op, status).allowed)
const refusal = (operation: ContainerOperation, status: string) => {
  const verdict = canOperate(operation, status)
  if (verdict.allowed) throw new Error(`${operation} is allowed while ${status}`)
  return [verdict.status, verdict.code, verdict.reason, verdict.wayOut]
}

describe('the table of sheet §6', () => {
  test.each<[string, ContainerOperation[]]>([
    ['creating', ['update']],
    ['claiming', ['update']],
    ['copying', ['update']],
    ['running', ['stop', 'force-stop', 'restart', 'pause', 'snapshot', 'restore', 'copy', 'sync', 'update']],
    ['paused', ['resume', 'update']],
    ['stopped', ['start', 'restart', 'delete', 'snapshot', 'restore', 'copy', 'sync', 'kvm', 'update']],
    ['failed', ['delete', 'update']],
    ['deleting', []],
    ['deleted', []],
    ['provisioning', ['update']],
  ])('%s allows %j', (status, operations) => {
    expect(allowedIn(status)).toEqual(operations)
  })

  test.each<[ContainerOperation, ContainerStatus, ContainerStatus]>([
    ['start', 'stopped', 'running'],
    ['restart', 'stopped', 'running'],
    ['restart', 'running', 'running'],
    ['stop', 'running', 'stopped'],
    ['force-stop', 'running', 'stopped'],
    ['pause', 'running', 'paused'],
    ['resume', 'paused', 'running'],
    ['delete', 'failed', 'deleting'],
    ['restore', 'stopped', 'running'],
    ['snapshot', 'stopped', 'stopped'],
    ['copy', 'running', 'running'],
    ['sync', 'running', 'copying'],
    ['kvm', 'stopped', 'stopped'],
  ])('%s takes %s to %s', (operation, from, to) => {
    expect(canOperate(operation, from)).toEqual({ allowed: true, leadsTo: to })
  })

  test('an update leaves a status from a newer API as it is', () => {
    expect(canOperate('update', 'hibernating')).toEqual({ allowed: true, leadsTo: 'hibernating' })
  })
})

describe('refusals', () => {
  test.each<[ContainerOperation, string, unknown[]]>([
    ['start', 'running', [400, 'OPERATION_STATE_CONFLICT', 'Container is already running', null]],
    ['resume', 'running', [400, 'OPERATION_STATE_CONFLICT', 'Container is already running', null]],
    ['stop', 'stopped', [400, 'OPERATION_STATE_CONFLICT', 'Container is already stopped', null]],
    ['pause', 'paused', [400, 'OPERATION_STATE_CONFLICT', 'Container is already paused', null]],
    ['stop', 'paused', [400, 'OPERATION_STATE_CONFLICT', 'Cannot stop while paused', 'Resume it first.']],
    ['start', 'paused', [400, 'OPERATION_STATE_CONFLICT', 'Cannot start while paused', 'Resume it instead.']],
    [
      'resume',
      'stopped',
      [400, 'OPERATION_STATE_CONFLICT', 'Cannot resume while stopped', 'Start it instead.'],
    ],
    ['delete', 'running', [409, 'OPERATION_STATE_CONFLICT', 'Cannot delete while running', 'Stop it first.']],
    [
      'delete',
      'paused',
      [409, 'OPERATION_STATE_CONFLICT', 'Cannot delete while paused', 'Resume it, then stop it.'],
    ],
    [
      'delete',
      'creating',
      [409, 'OPERATION_STATE_CONFLICT', 'Cannot delete while creating', 'Wait until it is ready.'],
    ],
    ['delete', 'deleting', [409, 'OPERATION_STATE_CONFLICT', 'Container is already deleting', null]],
    [
      'kvm',
      'running',
      [409, 'OPERATION_STATE_CONFLICT', 'Cannot change kvm while running', 'Stop it first.'],
    ],
    [
      'snapshot',
      'creating',
      [409, 'container_finalizing', 'Cannot take a snapshot while creating', 'Wait until it is ready.'],
    ],
    [
      'snapshot',
      'claiming',
      [
        400,
        'SNAPSHOT_PRESPAWN_FORBIDDEN',
        'Cannot take a snapshot while claiming',
        'Wait until it is ready.',
      ],
    ],
    [
      'snapshot',
      'paused',
      [400, 'OPERATION_STATE_CONFLICT', 'Cannot take a snapshot while paused', 'Resume it first.'],
    ],
    [
      'snapshot',
      'deleting',
      [400, 'OPERATION_STATE_CONFLICT', 'Cannot take a snapshot while deleting', null],
    ],
    [
      'restore',
      'deleting',
      [400, 'OPERATION_STATE_CONFLICT', 'Cannot restore a snapshot while deleting', null],
    ],
    [
      'start',
      'failed',
      [
        400,
        'OPERATION_STATE_CONFLICT',
        'Cannot start while failed',
        'A failed container can only be deleted.',
      ],
    ],
    ['start', 'deleting', [409, 'OPERATION_STATE_CONFLICT', 'Cannot start while deleting', null]],
    ['start', 'deleted', [404, 'CONTAINER_NOT_FOUND', 'Container not found', null]],
  ])('%s while %s', (operation, status, expected) => {
    expect(refusal(operation, status)).toEqual(expected)
  })

  test.each(['creating', 'claiming', 'copying', 'provisioning'])('%s is still being set up', status => {
    for (const operation of manageOperations) {
      expect(refusal(operation, status)).toEqual([
        409,
        'container_finalizing',
        `Cannot ${operation} while ${status}`,
        'Wait until it is ready.',
      ])
    }
  })

  test('one says why, whatever the operation and the status', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...containerOperations),
        fc.string({ minLength: 1 }),
        (operation, status) => {
          const verdict = canOperate(operation, status)
          expect(verdict.allowed || verdict.reason.length > 0).toBe(true)
        },
      ),
    )
  })
})

describe('transitions', () => {
  test('every allowed operation, and every failure, takes a way that the table has', () => {
    for (const operation of containerOperations) {
      for (const status of containerStatuses) {
        const verdict = canOperate(operation, status)
        if (!verdict.allowed) continue
        const { leadsTo } = verdict
        expect(leadsTo === status || mayBecome(status, leadsTo), `${operation} from ${status}`).toBe(true)
        const failed = afterFailure(operation, status)
        expect(failed === status || mayBecome(status, failed), `failing ${operation} from ${status}`).toBe(
          true,
        )
      }
    }
  })

  test('no sequence leaves deleted, or leaves a container that can only be waited for without an end', () => {
    const step = fc.oneof(
      fc.record({ operation: fc.constantFrom(...containerOperations), fails: fc.boolean() }),
      fc.constant('time passes' as const),
    )
    fc.assert(
      fc.property(fc.constantFrom(...firstStatuses), fc.array(step, { maxLength: 40 }), (first, steps) => {
        let status: ContainerStatus = first
        for (const next of steps) {
          const before: ContainerStatus = status
          if (next === 'time passes') {
            if (isOnItsWay(status)) status = transitions[status][0]!
          } else {
            const verdict = canOperate(next.operation, status)
            if (verdict.allowed) status = next.fails ? afterFailure(next.operation, status) : verdict.leadsTo
          }
          expect(status === before || mayBecome(before, status)).toBe(true)
          if (isFinal(before)) expect(status).toBe(before)
          expect(isFinal(status) || transitions[status].length > 0).toBe(true)
        }
      }),
    )
  })

  test('what is under way settles by itself, or is gone', () => {
    for (const status of containerStatuses.filter(isOnItsWay)) {
      for (const to of transitions[status]) expect([...settled, 'deleted']).toContain(to)
    }
  })

  test('a stop that failed changed nothing; a start that failed is a failed container', () => {
    expect(afterFailure('stop', 'running')).toBe('running')
    expect(afterFailure('pause', 'running')).toBe('running')
    expect(afterFailure('start', 'stopped')).toBe('failed')
    expect(afterFailure('delete', 'deleting')).toBe('failed')
    expect(afterFailure('sync', 'copying')).toBe('failed')
  })
})

test('the steps to a delete are each allowed, and the delete after them', () => {
  for (const first of settled) {
    let status: string = first
    for (const operation of stepsToDelete(first)!) {
      const verdict = canOperate(operation, status)
      expect(verdict.allowed, `${operation} while ${status}`).toBe(true)
      if (verdict.allowed) status = verdict.leadsTo
    }
    expect(canOperate('delete', status).allowed).toBe(true)
  }
  for (const status of ['creating', 'deleting', 'deleted', 'provisioning']) {
    expect(stepsToDelete(status)).toBeNull()
  }
})

test('on its way: four states, and any that a newer API may add', () => {
  expect(containerStatuses.filter(isOnItsWay)).toEqual(['creating', 'claiming', 'copying', 'deleting'])
  expect(isOnItsWay('provisioning')).toBe(true)
  expect(isContainerStatus('provisioning')).toBe(false)
})

test('the way to stopped', () => {
  expect(howToStop('running')).toBe('Stop it first.')
  expect(howToStop('paused')).toBe('Resume it, then stop it.')
  expect(howToStop('copying')).toBe('Wait until it is ready.')
  expect(howToStop('failed')).toBe('A failed container can only be deleted.')
})
