// Private keys that were made here and not saved yet. They are nowhere but in the memory of this page: saving one, giving
// it up, signing out and leaving the page overwrite it.

import { create } from 'zustand'
import { keyBlob } from '../../../contract/ssh-key.ts'
import { useSessions } from '../../api/session.ts'
import { type KeyPair, makeKeyPair, printPrivateKey } from '../../lib/openssh.ts'
import { saveFile } from '../../lib/save-file.ts'
import { keyFileName } from '../../lib/ssh-config.ts'
import { showToast } from '../../ui/toast.tsx'

interface MadeKey {
  fileName: string
  /** Null once it is saved: it can be saved once only. */
  pair: KeyPair | null
}

/** By what keys are compared by. */
const useMadeKeys = create<Readonly<Record<string, MadeKey>>>(() => ({}))

/** The key of this line, if it was made on this page. */
export function useMadeKey(line: string): MadeKey | undefined {
  return useMadeKeys(made => (line === '' ? undefined : made[keyBlob(line)]))
}

/**
 * Answers the public line.
 * @param name the container's: the key's comment, and its file's name
 */
export async function makeKey(name: string): Promise<string> {
  const pair = await makeKeyPair(name)
  useMadeKeys.setState({ [keyBlob(pair.publicKey)]: { fileName: keyFileName(name), pair } })
  return pair.publicKey
}

/** Hands the browser the private key as a file, and overwrites it here. An empty passphrase leaves the file in clear. */
export async function saveMadeKey(line: string, passphrase: string) {
  const blob = keyBlob(line)
  const made = useMadeKeys.getState()[blob]
  if (!made?.pair) return
  const text = await printPrivateKey(made.pair, passphrase)
  saveFile(made.fileName, text, 'application/octet-stream')
  made.pair.secret.fill(0)
  useMadeKeys.setState({ [blob]: { ...made, pair: null } })
}

/** Gives the private key up. Nobody can ever use its public half then. */
export function dropMadeKey(line: string) {
  const blob = keyBlob(line)
  const { [blob]: made, ...others } = useMadeKeys.getState()
  made?.pair?.secret.fill(0)
  useMadeKeys.setState(others, true)
}

function unsaved(): MadeKey[] {
  return Object.values(useMadeKeys.getState()).filter(({ pair }) => pair !== null)
}

function wipe() {
  for (const { pair } of unsaved()) pair?.secret.fill(0)
  useMadeKeys.setState({}, true)
}

function warn(event: BeforeUnloadEvent) {
  event.preventDefault()
}

// Only while there is something to lose: the listener alone keeps a page out of the browser's back-forward cache.
useMadeKeys.subscribe(() => {
  if (unsaved().length > 0) addEventListener('beforeunload', warn)
  else removeEventListener('beforeunload', warn)
})

globalThis.addEventListener?.('pagehide', wipe)

// Who signs out leaves nothing behind. A session that ended by itself goes on after a sign-in.
useSessions.subscribe(({ sessions, ended }, before) => {
  const isOver = Object.keys({ ...before.sessions, ...before.ended }).some(id => !sessions[id] && !ended[id])
  if (!isOver) return
  for (const { fileName } of unsaved()) {
    showToast({ text: `${fileName} is wiped`, detail: 'This private key was not saved.', lasting: true })
  }
  wipe()
})
