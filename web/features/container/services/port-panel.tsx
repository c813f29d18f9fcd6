import { portSegment } from '../../../../contract/kit.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { Field, TextInput } from '../../../ui/field.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { Panel } from '../panel.tsx'
import { serviceAddress } from '../service-address.ts'
import { AddressLine } from './address-line.tsx'
import { numberOf } from './alias-form.ts'
import { useTyped } from './typed.ts'

/** The way to whatever listens inside. It takes neither an alias nor a firewall rule (sheet §17.1). */
export function PortPanel({ container }: { container: Container }) {
  const [{ protocol, port }, setTyped] = useTyped(container.id)
  const number = numberOf(port)
  const segment = number === null ? null : portSegment(protocol, number)
  const { url, reason } = serviceAddress(container, segment ?? portSegment(protocol))
  return (
    <Panel title="A port of yours">
      <div className="grid gap-2.5">
        <div className="flex flex-wrap items-end gap-3">
          <Field
            label="Port"
            className="w-32"
            error={port.trim() !== '' && number === null && 'From 1 to 65535'}
          >
            <TextInput
              inputMode="numeric"
              autoComplete="off"
              placeholder="3000"
              value={port}
              onChange={event => setTyped({ port: event.target.value })}
            />
          </Field>
          <SegmentedControl
            label="What it speaks inside"
            value={protocol}
            options={[
              { value: 'http', label: 'http' },
              { value: 'https', label: 'https' },
            ]}
            onChange={protocol => setTyped({ protocol })}
          />
        </div>
        {url && segment ? (
          <AddressLine
            key={segment}
            url={url}
            what={segment}
            reason={reason}
            grants="Whoever has this address reaches what listens there, and knows the ids that all the others are made of."
          />
        ) : (
          <p className="text-ink-2">
            Whatever listens on a port inside has an address of its own, always by https from outside.
          </p>
        )}
      </div>
    </Panel>
  )
}
