// `/views.json`: the views and the legend that a team ships with the app. What was read last is remembered, so that its
// tabs stand where they stood before; `load-team-file.ts` renews it after the first paint.

import { create } from 'zustand'
import { isRecord } from '../lib/kept.ts'
import { readJson, writeJson } from '../lib/storage.ts'
import type { Legend } from './legend.ts'

export interface TeamFile {
  views: readonly { name: string; search: string }[]
  legend?: Legend | undefined
}

const KEY = 'livery.team'

// Written by this app only, after it was checked.
function isTeamFile(value: unknown): value is TeamFile {
  return isRecord(value) && Array.isArray(value.views)
}

export const useTeamFile = create<TeamFile | null>(() => readJson('local', KEY, isTeamFile))

export function setTeamFile(file: TeamFile | null) {
  const before = useTeamFile.getState()
  if (JSON.stringify(before) === JSON.stringify(file)) return
  useTeamFile.setState(file, true)
  writeJson('local', KEY, file)
}
