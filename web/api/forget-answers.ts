import { usePending } from './pending.ts'
import { queryClient } from './query-client.ts'

/** What was fetched belongs to the connection and realm it was fetched from. */
export function forgetAnswers() {
  queryClient.clear()
  usePending.setState({}, true)
}
