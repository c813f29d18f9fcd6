import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answer, api } from './client.ts'
import { forgetAnswers } from './forget-answers.ts'
import { sentAbout, useRequestLog, watchReadsOf } from './request-log.ts'
import { playApi, type TestAnswer } from './test-api.ts'

const id = 'a'.repeat(24)
const other = 'b'.repeat(24)
const params = { path: { id } }

let next: TestAnswer | null
beforeEach(() => {
  useRequestLog.setState([], true)
  next = { body: { environment_vars: {} } }
  playApi(() => next)
  watchReadsOf(id)
})
afterEach(() => vi.unstubAllGlobals())

const read = (of = id) => answer(api().GET('/api/v1/containers/{id}', { params: { path: { id: of } } }))
const stop = () =>
  answer(api().POST('/api/v1/containers/{id}/{operation}', { params: { path: { id, operation: 'stop' } } }))
const log = () => useRequestLog.getState()

it('keeps what was sent with its answer, and nothing of the session', async () => {
  await answer(api().POST('/api/v1/containers/{id}/snapshots', { params, body: { alias: 'nightly' } }))
  await vi.waitFor(() => expect(log()[0]?.answer).not.toBeNull())
  expect(log()).toMatchObject([
    {
      method: 'POST',
      path: `/api/v1/containers/${id}/snapshots`,
      body: { alias: 'nightly' },
      answer: { status: 200, code: null, body: { data: { environment_vars: {} } } },
    },
  ])
  expect(JSON.stringify(log())).not.toMatch(/Bearer|first/)
})

it('tells a refusal by its code, and that no answer came', async () => {
  next = { status: 409, body: { code: 'CONTAINER_OPERATION_IN_PROGRESS' } }
  await stop().catch(() => {})
  next = null
  await stop().catch(() => {})
  await vi.waitFor(() => expect(log().every(entry => entry.answer)).toBe(true))
  expect(log().map(entry => [entry.answer?.status, entry.answer?.code])).toEqual([
    [0, 'NETWORK'],
    [409, 'CONTAINER_OPERATION_IN_PROGRESS'],
  ])
})

it('keeps what is read again and again once, in its place, and nothing of others', async () => {
  await read()
  await stop()
  await read()
  await read(other)
  await vi.waitFor(() => expect(log().every(entry => entry.answer)).toBe(true))
  expect(log().map(({ method, times }) => [method, times])).toEqual([
    ['POST', 1],
    ['GET', 2],
  ])
  expect(sentAbout(log(), other)).toEqual([])
})

it('is forgotten with the other answers of a connection', async () => {
  await read()
  forgetAnswers()
  expect(log()).toEqual([])
})

it('has an end: the earliest are forgotten, and long answers are not kept', async () => {
  for (let count = 0; count < 55; count += 1) await stop()
  expect(log()).toHaveLength(50)
  next = { body: { text: 'x'.repeat(60_000) } }
  await stop()
  await vi.waitFor(() => expect(log()[0]?.answer?.length).toBeGreaterThan(60_000))
  expect(log()[0]?.answer?.body).toBeUndefined()
})
