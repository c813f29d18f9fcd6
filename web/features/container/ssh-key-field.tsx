import { useQuery } from '@tanstack/react-query'
import { type ClipboardEvent, type DragEvent, useState } from 'react'
import { Link } from 'react-router'
import { parseSshKey, type SshKey, sha256Fingerprint } from '../../../contract/ssh-key.ts'
import { containerPath } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Textarea } from '../../ui/field.tsx'
import { keyBlob } from './draft.ts'
import type { FormFields } from './field-props.ts'
import { useFleetFind } from './use-fleet-find.ts'

export interface SshKeyFieldProps extends FormFields {
  /** Why it cannot be changed now. */
  reason: string | undefined
}

const PRIVATE =
  'That was a private key. It was not taken in and not sent: paste the public one, from the .pub file.'

/** The one key that opens the container. A private key pasted by mistake never gets into the page. */
export function SshKeyField({ container, values, set, errors, meanwhile, reason }: SshKeyFieldProps) {
  const { ssh_public_key: line } = values
  const installed = container.ssh_public_key ?? ''
  const [wasPrivate, setWasPrivate] = useState(false)
  const parsed = line.trim() === '' ? null : parseSshKey(line)
  const key = parsed && 'key' in parsed ? parsed.key : undefined
  const isNew = key !== undefined && key.blob !== keyBlob(installed)
  const holder = useFleetFind(
    isNew ? row => row.id !== container.id && holdsKey(row.ssh_public_key, key.blob) : null,
  )

  function change(text: string) {
    const isPrivate = holdsPrivateKey(text)
    setWasPrivate(isPrivate)
    set('ssh_public_key', isPrivate ? installed : text)
  }

  function keepOut(event: ClipboardEvent | DragEvent, data: DataTransfer) {
    const text = data.getData('text')
    if (reason || !holdsPrivateKey(text)) return
    event.preventDefault()
    change(text)
  }

  const taken = holder && (
    <>
      This key already opens{' '}
      <Link to={containerPath(holder.id)} className="underline underline-offset-2">
        {holder.name}
      </Link>
      . A key opens one container only.
    </>
  )
  const refused = parsed && 'refused' in parsed ? `${parsed.refused}.` : undefined
  const wrong = wasPrivate ? PRIVATE : (refused ?? taken ?? errors.ssh_public_key)
  const isRemoved = line.trim() === '' && installed !== ''
  return (
    <Field
      label="SSH key"
      reason={reason}
      error={wrong}
      hint={
        <>
          {key && <KeySummary sshKey={key} />}
          {isRemoved && 'The key is removed: nobody logs in by SSH any more, and open sessions are closed.'}
          {!line && !isRemoved && 'The public key, on one line. It opens this container only.'}
          {meanwhile('ssh_public_key')}
        </>
      }
    >
      <Textarea
        value={line}
        rows={3}
        maxLength={16_000}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        placeholder="ssh-ed25519 AAAA…"
        onPaste={event => keepOut(event, event.clipboardData)}
        onDrop={event => keepOut(event, event.dataTransfer)}
        onChange={event => change(event.target.value)}
        className="break-all font-mono text-sm"
      />
      {installed !== '' && !isRemoved && (
        <Button
          variant="quiet"
          className="-ml-3 justify-self-start"
          reason={reason}
          onClick={() => change('')}
        >
          Remove key
        </Button>
      )}
    </Field>
  )
}

/** What one compares by eye: "ed25519, 256 bits, dana@laptop" and the fingerprint as ssh-keygen prints it. */
function KeySummary({ sshKey: { type, bits, comment, blob } }: { sshKey: SshKey }) {
  // Without WebCrypto, on plain http, the rest must do.
  const fingerprint = useQuery({
    queryKey: ['ssh-key-fingerprint', blob],
    queryFn: () => sha256Fingerprint(blob),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const kind = type.replace(/^ssh-/, '').replace('ecdsa-sha2-', 'ecdsa ')
  return (
    <span className="block">
      {[kind, `${bits} bits`, comment].filter(Boolean).join(', ')}
      {fingerprint.data && <code className="block font-mono wrap-anywhere">{fingerprint.data}</code>}
    </span>
  )
}

function holdsPrivateKey(text: string): boolean {
  const parsed = parseSshKey(text)
  return 'refused' in parsed && parsed.privateKey
}

/** Cheaper than parsing the keys of a whole fleet. */
function holdsKey(line: string | null, blob: string): boolean {
  return line?.includes(blob) ?? false
}
