import { showToast } from './toast.tsx'

/** Does something whose code is fetched when it is first wanted; says so when it cannot be had. */
export async function withPart<Part>(load: () => Promise<Part>, use: (part: Part) => void) {
  let part: Part
  try {
    part = await load()
  } catch {
    const detail = 'Check the connection and try again.'
    return showToast({ text: 'That part of Livery could not be loaded', detail, lasting: true })
  }
  use(part)
}
