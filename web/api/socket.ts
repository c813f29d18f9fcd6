/**
 * The part of Engine.IO 4 and Socket.IO 5 that the event stream needs: one websocket, text only, the main namespace.
 * The official client weighs as much as half of this app's own code, mostly for what is not used here: other transports,
 * binary packets, its own reconnection. Packets as in the protocols' documents (socketio/engine.io-protocol,
 * socketio/socket.io-protocol): a digit for the transport, then one for the socket, then JSON.
 */
export interface SocketEvents {
  /** Let in. */
  onOpen: () => void
  /** What the server emits as `message`. */
  onMessage: (payload: unknown) => void
  /** Not let in: the error's `message` and whatever `data` the server has added. */
  onRefused: (error: { message: string; data?: unknown }) => void
  /** Over, whoever ended it. Called once, and not after `close`. */
  onClose: () => void
}

export interface SocketAddress {
  /** Without a trailing slash. */
  origin: string
  path: string
  query?: Record<string, string>
  /** Sent once connected, never in the address. */
  auth: Record<string, string>
}

/** Milliseconds for the handshake. */
const PATIENCE = 10_000

export function openSocket(
  { origin, path, query = {}, auth }: SocketAddress,
  events: SocketEvents,
): { close: () => void } {
  const url = new URL(path, origin)
  url.protocol = url.protocol.replace('http', 'ws')
  url.search = new URLSearchParams({ ...query, EIO: '4', transport: 'websocket' }).toString()
  const socket = new WebSocket(url)
  let isOver = false
  let timer: ReturnType<typeof setTimeout>
  let allowed = PATIENCE
  listenFor(PATIENCE)

  /** Without a sign of life for so long, it is dead although nothing says so. */
  function listenFor(ms: number) {
    clearTimeout(timer)
    timer = setTimeout(end, ms)
  }

  function finish(): boolean {
    if (isOver) return false
    isOver = true
    clearTimeout(timer)
    socket.close()
    return true
  }

  function end() {
    if (finish()) events.onClose()
  }

  socket.onclose = end
  socket.onerror = end
  socket.onmessage = ({ data }: MessageEvent<string>) => {
    if (isOver) return
    switch (data.slice(0, data[0] === '4' ? 2 : 1)) {
      case '0': {
        const { pingInterval, pingTimeout } = JSON.parse(data.slice(1)) as {
          pingInterval: number
          pingTimeout: number
        }
        allowed = pingInterval + pingTimeout
        socket.send(`40${JSON.stringify(auth)}`)
        return
      }
      case '2':
        socket.send('3')
        return listenFor(allowed)
      case '40':
        listenFor(allowed)
        return events.onOpen()
      case '42': {
        // An acknowledgement's number may stand before the array.
        const [name, payload] = JSON.parse(data.slice(data.indexOf('['))) as [string, unknown]
        if (name === 'message') events.onMessage(payload)
        return
      }
      case '44': {
        const error = JSON.parse(data.slice(2)) as { message: string; data?: unknown }
        if (finish()) events.onRefused(error)
        return
      }
      case '1':
      case '41':
        return end()
    }
  }

  return { close: () => void finish() }
}
