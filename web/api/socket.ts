import { io } from 'socket.io-client'

/** Apart from live.ts, so that the parts of the library that nobody asks for stay out of what is fetched. */
export const openSocket: typeof io = io
