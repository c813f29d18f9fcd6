import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import type { Container } from '../../../api/fleet-state.ts'
import { ColorSwatch } from '../../../components/color-swatch.tsx'
import { colorLabel, useLegend } from '../../../components/legend.ts'
import { realmLabel } from '../../../components/realm-label.ts'
import { useSaveRun } from '../../../components/save-runs.ts'
import { formatExact } from '../../../lib/format.ts'
import { usePreferences } from '../../../lib/preferences.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useDraft } from '../draft.ts'
import { Panel } from '../panel.tsx'
import { Permanent, permanentRule } from './permanent.tsx'

const ContainerEdit = lazy(async () => ({ default: (await import('./container-edit.tsx')).ContainerEdit }))

/** What it is made of. What was set at its creation for good says so. */
export function ContainerFacts({ container }: { container: Container }) {
  const legend = useLegend()
  const run = useSaveRun(container.id)
  // A refusal stands by its field.
  const initial = run?.phase === 'refused' ? 'edit' : 'facts'
  const [view, setView] = useState<'facts' | 'edit' | 'edited'>(initial)
  const isUnsaved = Object.keys(useDraft(container.id)).length > 0
  const editButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (view === 'edited') editButton.current?.focus()
  }, [view])

  if (view === 'edit') {
    return (
      <Panel title="Edit">
        <Suspense fallback={<Skeleton className="h-96 rounded-row" />}>
          <ContainerEdit container={container} onClose={() => setView('edited')} />
        </Suspense>
      </Panel>
    )
  }
  const { realm_ids, ramdisk, ssh_key_fingerprint, ssh_key_installed_at, ssh_public_key } = container
  return (
    <Panel
      title="Facts"
      aside={
        <>
          {isUnsaved && <span className="text-ink-3">Unsaved edits</span>}
          <Button ref={editButton} onClick={() => setView('edit')}>
            Edit
          </Button>
        </>
      }
    >
      <dl className="grid grid-cols-[92px_minmax(0,1fr)] gap-x-2.5 gap-y-1.5">
        <Fact name="Colour">
          <span className="flex items-center gap-2">
            <ColorSwatch color={container.color} />
            {colorLabel(container.color, legend) ?? <span className="text-ink-3">none</span>}
          </span>
        </Fact>
        <Fact name="Image">
          {container.container_image} <Permanent />
        </Fact>
        <Fact name="Project">{container.project_alias ?? 'Unnamed project'}</Fact>
        <Fact name="Server">
          {container.subserver_name ?? container.server_name ?? 'None any more'} <Permanent />
        </Fact>
        <Fact name="Realms">
          {realm_ids.length === 0 ? (
            <span className="text-ink-3">no realm</span>
          ) : (
            <span className="flex flex-wrap gap-1.5">
              {realm_ids.map(id => (
                <Chip key={id}>{realmLabel(id)}</Chip>
              ))}
            </span>
          )}
        </Fact>
        <Fact name="Id">
          <Id id={container.id} />
        </Fact>
        <Fact name="Kit">
          {onOff(container.hoody_kit)} <Permanent />
        </Fact>
        <Fact name="Dev kit">
          {onOff(container.dev_kit)} <Permanent />
        </Fact>
        <Fact name="Autostart">{onOff(container.autostart)}</Fact>
        <Fact name="AI">{onOff(container.ai)}</Fact>
        {ramdisk !== undefined && (
          <Fact name="Ramdisk">
            {onOff(ramdisk)}
            {ramdisk && container.ramdisk_scope === 'project' && ', shared in the project'}
          </Fact>
        )}
        <Fact name="SSH key">
          {ssh_key_fingerprint ? (
            <>
              <code className="font-mono text-sm wrap-anywhere">{ssh_key_fingerprint}</code>
              {/* Sheet §4.1: null while a change settles. */}
              {ssh_key_installed_at === null && <span className="text-ink-3"> not in yet</span>}
            </>
          ) : ssh_public_key ? (
            'installed'
          ) : (
            <span className="text-ink-3">none</span>
          )}
        </Fact>
        {container.is_default && <Fact name="Origin">Came with the account</Fact>}
        {container.source_container_id && <Fact name="Origin">A copy of another container</Fact>}
        <Fact name="Created">{formatExact(container.created_at)}</Fact>
        <Fact name="Updated">
          <RelativeTime at={container.updated_at} />
        </Fact>
        <Fact name="Comment">
          {container.comment ? (
            <span className="whitespace-pre-wrap wrap-anywhere">{container.comment}</span>
          ) : (
            <span className="text-ink-3">none</span>
          )}
        </Fact>
      </dl>
      <p className="mt-2.5 border-t border-line pt-2.5 text-xs text-ink-3">
        What is permanent {permanentRule}
      </p>
    </Panel>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  )
}

/** The secret part of every service URL: masked with the other keys, and still there to be copied. */
function Id({ id }: { id: string }) {
  const hidden = usePreferences(preferences => preferences.keysHidden)
  return (
    <span className="flex items-center gap-1">
      <code className="font-mono text-sm wrap-anywhere">
        {hidden ? (
          <>
            <span aria-hidden="true">••••••••</span>
            <span className="sr-only">hidden</span>
          </>
        ) : (
          id
        )}
      </code>
      <CopyButton text={id} label="Copy id" />
    </span>
  )
}

function onOff(value: boolean): string {
  return value ? 'on' : 'off'
}
