import { afterEach, beforeEach, expect, it, type Mock, vi } from 'vitest'
import { openSocket, type SocketEvents } from './socket.ts'

const sockets: FakeSocket[] = []

class FakeSocket {
  url: string
  sent: string[] = []
  isClosed = false
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: (() => void) | null = null
  constructor(url: URL) {
    this.url = url.href
    sockets.push(this)
  }
  send(text: string) {
    this.sent.push(text)
  }
  close() {
    this.isClosed = true
  }
  say(...packets: string[]) {
    for (const data of packets) this.onmessage?.({ data })
  }
}

let events: { [Name in keyof SocketEvents]: Mock<SocketEvents[Name]> }

function open() {
  const handle = openSocket(
    {
      origin: 'https://api.hoody.test',
      path: '/api/v1/events/',
      query: { realm_id: 'r' },
      auth: { token: 'secret' },
    },
    events,
  )
  return { handle, socket: sockets.at(-1)! }
}

const handshake = '0{"sid":"x","upgrades":[],"pingInterval":1000,"pingTimeout":500}'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', FakeSocket)
  events = { onOpen: vi.fn(), onMessage: vi.fn(), onRefused: vi.fn(), onClose: vi.fn() }
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('sends the token in the first packet, not in the address', () => {
  const { socket } = open()
  expect(socket.url).toBe('wss://api.hoody.test/api/v1/events/?realm_id=r&EIO=4&transport=websocket')
  socket.say(handshake)
  expect(socket.sent).toEqual(['40{"token":"secret"}'])
  expect(events.onOpen).not.toHaveBeenCalled()
  socket.say('40{"sid":"y"}')
  expect(events.onOpen).toHaveBeenCalledOnce()
})

it('hands on what is emitted as message, and nothing else', () => {
  const { socket } = open()
  socket.say(handshake, '40', '42["message",{"type":"tick"}]', '4213["message",[1]]', '42["other",{}]')
  expect(events.onMessage.mock.calls).toEqual([[{ type: 'tick' }], [[1]]])
})

it('tells why it was refused', () => {
  const { socket } = open()
  socket.say(handshake, '44{"message":"JWT_EXPIRED","data":{"code":"JWT_EXPIRED"}}')
  expect(events.onRefused).toHaveBeenCalledWith({ message: 'JWT_EXPIRED', data: { code: 'JWT_EXPIRED' } })
  socket.onclose?.()
  expect(events.onClose).not.toHaveBeenCalled()
  expect(socket.isClosed).toBe(true)
})

it('answers pings, and takes silence for the end', () => {
  const { socket } = open()
  socket.say(handshake, '40')
  vi.advanceTimersByTime(1400)
  socket.say('2')
  expect(socket.sent.at(-1)).toBe('3')
  vi.advanceTimersByTime(1400)
  expect(events.onClose).not.toHaveBeenCalled()
  vi.advanceTimersByTime(200)
  expect(events.onClose).toHaveBeenCalledOnce()
})

it.each([
  ['no handshake comes', () => vi.advanceTimersByTime(10_000)],
  ['the server ends the transport', (socket: FakeSocket) => socket.say('1')],
  ['the server ends the connection', (socket: FakeSocket) => socket.say(handshake, '40', '41')],
  ['the line breaks', (socket: FakeSocket) => socket.onclose?.()],
])('says once that it is over when %s', (_name, act) => {
  const { socket } = open()
  act(socket)
  socket.onclose?.()
  expect(events.onClose).toHaveBeenCalledOnce()
})

it('is quiet after being closed', () => {
  const { handle, socket } = open()
  handle.close()
  socket.say(handshake, '42["message",{}]')
  socket.onclose?.()
  expect(events.onClose).not.toHaveBeenCalled()
  expect(events.onMessage).not.toHaveBeenCalled()
})
