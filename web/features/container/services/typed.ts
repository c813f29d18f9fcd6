// What was typed and chosen on this tab and not sent yet. It outlives the tab: leaving it loses nothing.

import { create } from 'zustand'
import type { ProxySettings } from '../../../api/proxy-settings.ts'
import { type AliasForm, emptyAlias } from './alias-form.ts'

interface Typed {
  /** Slug of the service whose address is shown. */
  service: string
  /** Instance by slug, as typed. */
  index: Readonly<Record<string, string>>
  protocol: 'http' | 'https'
  port: string
  alias: AliasForm
  /** Values of the proxy's settings, with those they were changed from. */
  proxy: { wanted: ProxySettings; base: ProxySettings } | null
}

const nothing: Typed = {
  service: 'terminal',
  index: {},
  protocol: 'http',
  port: '',
  alias: emptyAlias,
  proxy: null,
}

/** By container id, as long as this page lives. */
const useAll = create<Readonly<Record<string, Typed>>>(() => ({}))

export function useTyped(id: string): [Typed, (change: Partial<Typed>) => void] {
  const typed = useAll(all => all[id] ?? nothing)
  return [typed, change => useAll.setState(all => ({ [id]: { ...(all[id] ?? nothing), ...change } }))]
}
