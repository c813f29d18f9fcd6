import { useId } from 'react'
import { checkAlias } from '../../../../contract/alias.ts'
import {
  checkAddress,
  type FirewallPreset,
  firewallPresets,
  presetNeedsAddress,
} from '../../../lib/firewall-presets.ts'
import { Checkbox, Field, Select, TextInput } from '../../../ui/field.tsx'
import { type CreateDraft, editAfter } from '../draft.ts'
import { noAlias } from '../draft-values.ts'
import { Mark } from '../mark.tsx'

const programs = ['http', 'https', 'terminal', 'code', 'files', 'desktop', 'display', 'agent', 'exec', 'ssh']

/** What follows the creation. Each is tried on its own, and tells how it went. */
export function AfterFields({ draft, error }: { draft: CreateDraft; error: string | undefined }) {
  const id = useId()
  const { alias, denyByDefault, firewall, firewallAddress = '', snapshot } = draft.after
  const presets = Object.entries(firewallPresets) as [FirewallPreset, { label: string }][]
  const isByPort = alias?.program === 'http' || alias?.program === 'https'
  const isPortWrong = isByPort && !(Number.isInteger(alias.port) && alias.port >= 1 && alias.port <= 65535)
  return (
    <section aria-labelledby={id} className="grid gap-3 rounded-card border border-line bg-sheet p-4">
      <h2 id={id} className="font-strong">
        Once it is created
      </h2>
      <p className="text-ink-2">
        Carried out in this order by this browser, each with its own result. What fails can be tried again.
      </p>
      <Checkbox
        label={<Ticked text="Proxy denies by default" field="denyByDefault" />}
        aria-label="Proxy denies by default"
        hint="Its service links open for nobody until somebody is let in by a proxy permission."
        checked={denyByDefault}
        onChange={event => editAfter({ denyByDefault: event.target.checked })}
      />
      <Checkbox
        label={<Ticked text="Firewall rules" field="firewall" />}
        aria-label="Firewall rules"
        hint="They hold for direct connections. Service links pass the proxy and are not held back."
        checked={firewall !== null}
        onChange={event => editAfter({ firewall: event.target.checked ? 'web-only' : null })}
      />
      {firewall && (
        <div className="ml-[26px] grid gap-3 sm:grid-cols-2">
          <Field label="Rules" hint={firewallPresets[firewall].hint}>
            <Select
              value={firewall}
              onChange={event => editAfter({ firewall: event.target.value as FirewallPreset })}
            >
              {presets.map(([preset, { label }]) => (
                <option key={preset} value={preset}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          {presetNeedsAddress(firewall) && (
            <Field
              label="Address"
              error={checkAddress(firewallAddress)}
              hint="Of whoever may come in, as the server sees it."
            >
              <TextInput
                value={firewallAddress}
                maxLength={18}
                spellCheck={false}
                autoComplete="off"
                onChange={event => editAfter({ firewallAddress: event.target.value })}
              />
            </Field>
          )}
        </div>
      )}
      <Checkbox
        label={<Ticked text="Proxy alias" field="alias" />}
        aria-label="Proxy alias"
        hint="A short address that leads to one of its services. Whoever knows it gets in, unless the proxy denies."
        checked={alias !== null}
        onChange={event =>
          editAfter({ alias: event.target.checked ? { ...noAlias, name: aliasFor(draft.name) } : null })
        }
      />
      {alias && (
        <div className="ml-[26px] grid gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_100px]">
          <Field label="Alias" error={checkAlias(alias.name) ?? error} hint="Unique on the whole server.">
            <TextInput
              value={alias.name}
              maxLength={61}
              spellCheck={false}
              autoComplete="off"
              onChange={event => editAfter({ alias: { ...alias, name: event.target.value.toLowerCase() } })}
            />
          </Field>
          <Field label="Leads to">
            <Select
              value={alias.program}
              onChange={event => editAfter({ alias: { ...alias, program: event.target.value } })}
            >
              {programs.map(program => (
                <option key={program}>{program}</option>
              ))}
            </Select>
          </Field>
          {isByPort && (
            <Field label="Port" error={isPortWrong ? 'From 1 to 65535' : undefined}>
              <TextInput
                inputMode="numeric"
                value={alias.port === 0 ? '' : String(alias.port)}
                maxLength={5}
                onChange={event => {
                  const port = Number(event.target.value)
                  if (Number.isInteger(port)) editAfter({ alias: { ...alias, port } })
                }}
              />
            </Field>
          )}
        </div>
      )}
      <Checkbox
        label={<Ticked text="First snapshot" field="snapshot" />}
        aria-label="First snapshot"
        hint="A way back to how it was when it was new."
        checked={snapshot !== null}
        onChange={event => editAfter({ snapshot: event.target.checked ? 'first' : null })}
      />
      {snapshot !== null && (
        <Field label="Snapshot name" className="ml-[26px] max-w-xs">
          <TextInput
            value={snapshot}
            maxLength={100}
            spellCheck={false}
            autoComplete="off"
            onChange={event => editAfter({ snapshot: event.target.value })}
          />
        </Field>
      )}
    </section>
  )
}

function Ticked({ text, field }: { text: string; field: string }) {
  return (
    <>
      <span className="font-[560]">{text}</span>
      <Mark field={`after.${field}`} />
    </>
  )
}

/** An alias after a name: aliases have lower-case letters, digits and hyphens only (sheet §11.1). */
function aliasFor(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 61)
}
