import { usePending } from './pending.ts'
import { queryClient } from './query-client.ts'

let forgetMore = () => {}

/** For what comes later and keeps answers too. */
export function alsoForget(forget: () => void) {
  forgetMore = forget
}

/** What was fetched belongs to the connection and realm it was fetched from. */
export function forgetAnswers() {
  queryClient.clear()
  usePending.setState({}, true)
  forgetMore()
}
