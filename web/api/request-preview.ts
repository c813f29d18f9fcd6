import type { ApiRequest } from '../lib/request-as.ts'
import { openClient, withClient } from './client.ts'

/**
 * What `call` would send first, without sending it: made by the very code that sends it. Rejects when it asks for
 * nothing at once.
 */
export function requestOf(call: () => unknown): Promise<ApiRequest> {
  return new Promise((resolve, reject) => {
    const onlyLook = async (request: Request): Promise<Response> => {
      const text = await request.text()
      const { pathname, search } = new URL(request.url)
      const ifMatch = request.headers.get('If-Match') ?? undefined
      resolve({
        method: request.method,
        path: pathname + search,
        ...(text !== '' && { body: JSON.parse(text) as unknown }),
        ...(ifMatch !== undefined && { ifMatch }),
      })
      throw new DOMException('It is only looked at', 'AbortError')
    }
    const result = withClient(openClient('http://localhost', onlyLook, null), call)
    Promise.resolve(result).then(() => reject(new Error('Nothing was sent')), reject)
  })
}
