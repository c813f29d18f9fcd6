import { useQuery } from '@tanstack/react-query'
import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Link } from 'react-router'
import { keyBlob, parseSshKey, type SshKey, sha256Fingerprint } from '../../../contract/ssh-key.ts'
import { whyNoKeyPair } from '../../lib/openssh.ts'
import { containerPath } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Textarea } from '../../ui/field.tsx'
import { MadeKeyPanel } from './made-key-panel.tsx'
import { dropMadeKey, makeKey, useMadeKey } from './made-keys.ts'
import { useKeyHolder } from './use-key-holder.ts'

export interface SshKeyFieldProps {
  /** The public line; empty for none. */
  value: string
  onChange: (line: string) => void
  /** The container's, for a key that is made here. */
  name: string
  /** The container that is edited, and the key that it has. */
  of?: { id: string; installed: string } | undefined
  /** What else is wrong with it, such as a refusal by the API. */
  error?: ReactNode
  hint?: ReactNode
  /** Why it cannot be changed now. */
  reason?: string | undefined
}

const PRIVATE =
  'That was a private key. It was not taken in and not sent: paste the public one, from the .pub file.'
const NO_ED25519 = 'This browser cannot make ed25519 keys. Make one with ssh-keygen -t ed25519.'
/** Longer than any key that is taken, in bytes. */
const LARGEST_FILE = 16_000

/** The one key that opens the container. A private key pasted by mistake never gets into the page. */
export function SshKeyField({ value, onChange, name, of, error, hint, reason }: SshKeyFieldProps) {
  const installed = of?.installed ?? ''
  const [problem, setProblem] = useState<string>()
  const [isMaking, setMaking] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const made = useMadeKey(value)
  const parsed = value.trim() === '' ? null : parseSshKey(value)
  const key = parsed && 'key' in parsed ? parsed.key : undefined
  const isNew = key !== undefined && key.blob !== keyBlob(installed)
  const holder = useKeyHolder(isNew ? key.blob : null, of?.id)
  const whyNotChange = reason ?? (made?.pair ? 'Save or discard its private key first.' : undefined)

  function change(text: string) {
    const isPrivate = holdsPrivateKey(text)
    setProblem(isPrivate ? PRIVATE : undefined)
    if (!isPrivate) onChange(text)
  }

  function keepOut(event: ClipboardEvent | DragEvent, data: DataTransfer) {
    const [dropped] = data.files
    if (dropped) {
      event.preventDefault()
      if (!whyNotChange) void takeFile(dropped)
      return
    }
    const text = data.getData('text')
    if (whyNotChange || !holdsPrivateKey(text)) return
    event.preventDefault()
    change(text)
  }

  async function takeFile(chosen: File | undefined) {
    if (!chosen) return
    if (chosen.size > LARGEST_FILE) return setProblem(`${chosen.name} is too large for a public key.`)
    change((await chosen.text()).trim())
  }

  async function make() {
    setMaking(true)
    setProblem(undefined)
    try {
      onChange(await makeKey(name))
    } catch {
      setProblem(NO_ED25519)
    } finally {
      setMaking(false)
    }
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
  const isRemoved = value.trim() === '' && installed !== ''
  return (
    <div className="grid gap-3">
      <Field
        label="SSH key"
        reason={whyNotChange}
        error={problem ?? refused ?? taken ?? error}
        hint={
          <>
            {key && <KeySummary sshKey={key} />}
            {isRemoved && 'The key is removed: nobody logs in by SSH any more, and open sessions are closed.'}
            {!value && !isRemoved && 'The public key, on one line. It opens this container only.'}
            {hint}
          </>
        }
      >
        <Textarea
          value={value}
          rows={3}
          maxLength={16_000}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          placeholder="ssh-ed25519 AAAA…"
          onPaste={event => keepOut(event, event.clipboardData)}
          onDragOver={event => event.preventDefault()}
          onDrop={event => keepOut(event, event.dataTransfer)}
          onChange={event => change(event.target.value)}
          className="break-all font-mono text-sm"
        />
        <div className="flex flex-wrap gap-2">
          <Button busy={isMaking} reason={whyNotChange ?? whyNoKeyPair()} onClick={() => void make()}>
            Make a key pair
          </Button>
          <Button reason={whyNotChange} onClick={() => file.current?.click()}>
            Choose a .pub file
          </Button>
          <input
            ref={file}
            type="file"
            hidden
            aria-label="A .pub file"
            onChange={event => {
              void takeFile(event.target.files?.[0])
              // So that the same file can be chosen again.
              event.target.value = ''
            }}
          />
          {value !== '' && (
            <Button variant="quiet" reason={whyNotChange} onClick={() => change('')}>
              Remove key
            </Button>
          )}
        </div>
      </Field>
      <MadeKeyPanel
        line={value}
        onDiscard={
          value === installed
            ? undefined
            : () => {
                dropMadeKey(value)
                onChange(installed)
              }
        }
      />
    </div>
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
