import { useState } from 'react'
import { maskUrl } from '../../../contract/kit.ts'
import { parseSshKey } from '../../../contract/ssh-key.ts'
import type { Container } from '../../api/fleet-state.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { keyFileName, sshCommand, sshConfig } from '../../lib/ssh-config.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Field, TextInput } from '../../ui/field.tsx'
import { MadeKeyPanel } from './made-key-panel.tsx'

/** How to log in by SSH: for containers with a key and a host. */
export function SshAccess({ container }: { container: Container }) {
  const { name, ssh_hostname, ssh_public_key } = container
  const keysHidden = usePreferences(preferences => preferences.keysHidden)
  const [keyFile, setKeyFile] = useState(() => probableFile(ssh_public_key, name))
  const access = { name, ssh_hostname, keyFile: keyFile.trim() || undefined }
  // The address holds the container's ids: masked on the screen, and still there to be copied.
  const shown = keysHidden && ssh_hostname ? { ...access, ssh_hostname: maskUrl(ssh_hostname) } : access
  return (
    <div className="grid gap-3">
      {ssh_public_key && <MadeKeyPanel line={ssh_public_key} />}
      <Snippet what="Command" text={sshCommand(access)} shown={sshCommand(shown)} />
      <Snippet what="For ~/.ssh/config" text={sshConfig(access)} shown={sshConfig(shown)} />
      <Field label="Key file in ~/.ssh" hint="Where the private key is on your machine.">
        <TextInput
          value={keyFile}
          spellCheck={false}
          autoComplete="off"
          placeholder="id_ed25519"
          onChange={event => setKeyFile(event.target.value)}
          className="font-mono text-sm"
        />
      </Field>
    </div>
  )
}

/** Keys that are made here bear the container's name, as their files do. */
function probableFile(line: string | null, name: string): string {
  const parsed = line === null ? null : parseSshKey(line)
  return parsed && 'key' in parsed && parsed.key.comment === name ? keyFileName(name) : ''
}

function Snippet({ what, text, shown }: { what: string; text: string | null; shown: string | null }) {
  if (text === null) return null
  return (
    <div>
      <div className="flex items-center gap-2">
        <h3 className="flex-1 font-firm">{what}</h3>
        <CopyButton text={text} label={`Copy: ${what}`} />
      </div>
      <pre className="overflow-x-auto rounded-control bg-wash px-3 py-2 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
        {shown}
      </pre>
    </div>
  )
}
