import { type FormEvent, useId, useState } from 'react'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Field, TextInput } from '../../ui/field.tsx'
import { saveMadeKey, useMadeKey } from './made-keys.ts'

export interface MadeKeyPanelProps {
  /** The public line. */
  line: string
  /** Gives the pair up. Not offered where a container has it already. */
  onDiscard?: (() => void) | undefined
}

/** The private half of a key that was made on this page: to be saved, once. Nothing for any other key. */
export function MadeKeyPanel({ line, onDiscard }: MadeKeyPanelProps) {
  const made = useMadeKey(line)
  if (!made) return null
  return (
    <section
      aria-label="Private key"
      className="grid gap-3 rounded-card border border-line-2 bg-paper px-4 py-3"
    >
      {made.pair ? (
        <Unsaved line={line} fileName={made.fileName} onDiscard={onDiscard} />
      ) : (
        <Saved fileName={made.fileName} />
      )}
    </section>
  )
}

interface UnsavedProps extends MadeKeyPanelProps {
  fileName: string
}

function Unsaved({ line, fileName, onDiscard }: UnsavedProps) {
  const id = useId()
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [isBusy, setBusy] = useState(false)
  const differs = passphrase !== '' && passphrase !== repeated

  async function save() {
    setBusy(true)
    // The key is derived in one go, about a second: let the button show it first.
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
    await saveMadeKey(line, passphrase)
    announce(`${fileName} saved`)
  }

  /** It may stand in another form, and forms in forms there are none: Enter is kept from that one. */
  function onEnter(event: { key: string; preventDefault: () => void }) {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (!differs && !isBusy) void save()
  }

  const field = (change: (text: string) => void) => ({
    type: 'password',
    autoComplete: 'new-password',
    onChange: (event: FormEvent<HTMLInputElement>) => change(event.currentTarget.value),
    onKeyDown: onEnter,
  })
  return (
    <>
      <p id={id}>
        <b className="font-strong">The private key is only on this page.</b> It is not sent and not kept: save
        it before you close or reload the page. Without it nobody can log in.
      </p>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label="Passphrase (optional)" hint="Encrypts the file. ssh asks for it.">
          <TextInput {...field(setPassphrase)} value={passphrase} />
        </Field>
        {passphrase !== '' && (
          <Field label="The same again" error={repeated && differs ? 'It is another one.' : undefined}>
            <TextInput {...field(setRepeated)} value={repeated} />
          </Field>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          busy={isBusy}
          reason={differs ? 'Type the passphrase twice.' : undefined}
          onClick={() => void save()}
        >
          Save {fileName}
        </Button>
        {onDiscard && (
          <Button variant="quiet" onClick={onDiscard}>
            Discard this key
          </Button>
        )}
      </div>
    </>
  )
}

function Saved({ fileName }: { fileName: string }) {
  const command = `mv ~/Downloads/${fileName} ~/.ssh/ && chmod 600 ~/.ssh/${fileName}`
  return (
    <>
      <p>
        <b className="font-strong">{fileName} was handed to the browser</b> and wiped from this page. Put it
        where ssh looks, and let nobody else read it:
      </p>
      <div className="flex items-center gap-1">
        <code className="min-w-0 flex-1 font-mono text-sm wrap-anywhere">{command}</code>
        <CopyButton text={command} label="Copy command" />
      </div>
    </>
  )
}
