import { useMutation } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { type Alias, setAliasState } from '../../../api/aliases.ts'
import type { Container } from '../../../api/fleet-state.ts'
import { whyReadOnly } from '../../../components/container-reasons.ts'
import { usePreferences } from '../../../lib/preferences.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button, IconButton } from '../../../ui/button.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { MenuButton } from '../../../ui/menu.tsx'
import { useNow } from '../../../ui/now.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { Cell, DataTable, Head } from '../data-table.tsx'
import { openAddress, whyClosed } from '../service-address.ts'
import { AddressLine, MaskedAddress } from './address-line.tsx'
import { aliasState, isByPort, targetOf } from './alias-form.ts'
import type { AliasAct } from './aliases-panel.tsx'
import { whatItGrants } from './catalogue.ts'

interface Props {
  container: Container
  aliases: readonly Alias[]
  onAct: (act: AliasAct, alias: Alias) => void
}

export function AliasTable({ container, aliases, onAct }: Props) {
  const [coded, setCoded] = useState<string>()
  return (
    <DataTable
      label="Table of aliases"
      head={['Address', 'Leads to', 'State', 'Expires', ''].map(head => (
        <Head key={head}>{head || <span className="sr-only">Actions</span>}</Head>
      ))}
    >
      {aliases.map(alias => (
        <Fragment key={alias.id}>
          <Row
            container={container}
            alias={alias}
            onAct={which => onAct(which, alias)}
            onCode={() => setCoded(coded === alias.id ? undefined : alias.id)}
          />
          {coded === alias.id && alias.url && (
            <tr>
              <td colSpan={5} className="pb-3">
                <AddressLine
                  url={alias.url}
                  what={targetOf(alias)}
                  reason={whyClosed(container)}
                  grants={aliasGrants(alias)}
                  hasCodeAtOnce
                />
              </td>
            </tr>
          )}
        </Fragment>
      ))}
    </DataTable>
  )
}

interface RowProps {
  container: Container
  alias: Alias
  onAct: (act: AliasAct) => void
  onCode: () => void
}

function Row({ container, alias, onAct, onCode }: RowProps) {
  const { url, expires_at, enabled } = alias
  const keysHidden = usePreferences(preferences => preferences.keysHidden)
  const [isShown, setShown] = useState(!keysHidden)
  const state = useNow(now => aliasState(alias, now))
  const { mutate, isPending } = useMutation(setAliasState)
  const target = targetOf(alias)
  const cannotOpen =
    state === 'expired' ? 'It has expired.' : state === 'off' ? 'It is off.' : whyClosed(container)
  const cannotChange = whyReadOnly(container)

  function toggle() {
    mutate(
      { alias, enabled: !enabled },
      { onSuccess: () => announce(`The alias to ${target} is ${enabled ? 'off' : 'on'}`) },
    )
  }

  return (
    <tr className="border-t border-line">
      <Cell>
        {url ? (
          <span className="flex max-w-[min(28rem,60vw)] items-center gap-1">
            <span className="min-w-0 flex-1 whitespace-normal">
              <MaskedAddress url={url} isShown={isShown} />
            </span>
            <IconButton
              icon={isShown ? 'hide' : 'show'}
              label={`${isShown ? 'Hide' : 'Show'} the alias to ${target}`}
              onClick={() => setShown(!isShown)}
            />
            <CopyButton text={url} label={`Copy the alias to ${target}`} />
          </span>
        ) : (
          <span className="text-ink-2">no server yet</span>
        )}
      </Cell>
      <Cell className="font-mono text-sm">{target}</Cell>
      <Cell>{state === 'on' ? 'on' : <span className="font-firm">{state}</span>}</Cell>
      <Cell>{expires_at === null ? 'never' : <RelativeTime at={expires_at} />}</Cell>
      <Cell className="text-right">
        <span className="inline-flex items-center gap-1">
          <Button
            reason={cannotChange}
            busy={isPending}
            aria-label={`${enabled ? 'Switch off' : 'Switch on'} the alias to ${target}`}
            onClick={toggle}
          >
            {enabled ? 'Switch off' : 'Switch on'}
          </Button>
          <MenuButton
            icon="more"
            label={`More for the alias to ${target}`}
            entries={() => [
              { label: 'Open', reason: cannotOpen, onSelect: () => url && openAddress(url) },
              { label: 'QR code', onSelect: onCode },
              { label: 'Set when it expires', reason: cannotChange, onSelect: () => onAct('expire') },
              'separator',
              { label: 'Delete', onSelect: () => onAct('delete') },
            ]}
          />
        </span>
      </Cell>
    </tr>
  )
}

function aliasGrants({ program, index }: Alias): string {
  if (isByPort(program)) return `Whoever has this address reaches what listens on port ${index}.`
  return whatItGrants({ slug: program, label: program })
}
