// Presets for one click, without the wizard.

import { randomRealmId } from '../../../contract/realm.ts'
import { activeConnection } from '../../api/connection.ts'
import { startAfter } from '../../components/after-runs.ts'
import { namesIn, type QuickLike, type QuickPresets } from '../../components/quick-create-store.ts'
import { bodyOf } from './draft.ts'
import { emptyDraft } from './draft-values.ts'
import { fromSaved, presets, savedPresets } from './presets.ts'

export const quickPresets: QuickPresets = {
  list: connectionId => [
    ...presets.map(({ name, hint }) => ({ name, hint })),
    ...savedPresets(connectionId).map(({ name }) => ({ name, hint: undefined })),
  ],
  like(name, connectionId, projectId): QuickLike | undefined {
    const names = namesIn(projectId)
    const isTaken = (one: string) => names.has(one)
    const preset = presets.find(one => one.name === name)
    const saved = savedPresets(connectionId).find(one => one.name === name)
    const newRealmId = activeConnection()?.realmId ? null : randomRealmId()
    const values = preset?.values({ isTaken, newRealmId }) ?? (saved && fromSaved(saved, { isTaken }))
    if (!values) return undefined
    const draft = { ...emptyDraft(), ...values }
    return { body: bodyOf(draft), onCreated: row => startAfter(row, draft.after) }
  },
}
