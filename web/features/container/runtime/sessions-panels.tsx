import { useState } from 'react'
import { kitSegment, maxIndex, service, terminal as terminalService } from '../../../../contract/kit.ts'
import type { Container } from '../../../api/fleet-state.ts'
import type { RuntimeInfo } from '../../../api/runtime.ts'
import { plural } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { Panel } from '../panel.tsx'
import { displayKey, terminalKey } from './changes.ts'
import { displaySize } from './display-size.ts'
import { Mark } from './mark.tsx'
import { OpenService } from './open-service.tsx'

type Terminal = NonNullable<RuntimeInfo['terminals']>[number]
type Display = NonNullable<RuntimeInfo['displays']>[number]

const displayService = service('display', 'Display', 'Desktop stream, screenshots and input', true)

/** An ISO date of unix seconds. */
const isoOf = (seconds: number) => new Date(seconds * 1000).toISOString()

interface TerminalsProps {
  container: Container
  terminals: readonly Terminal[]
  marks: ReadonlyMap<string, string>
}

export function TerminalsPanel({ container, terminals, marks }: TerminalsProps) {
  return (
    <Panel title="Terminals">
      {terminals.length === 0 && <p className="text-ink-2">No terminal is open.</p>}
      <ul className="grid">
        {terminals.map(entry => (
          <li key={terminalKey(entry)} className="border-t border-line py-2 first:border-0 first:pt-0">
            <div className="flex flex-wrap items-center gap-x-3">
              <span className="font-firm">
                Terminal {entry.id}
                <Mark text={marks.get(terminalKey(entry))} />
              </span>
              <span className="flex-1 text-ink-2">
                {entry.username ?? 'somebody'}
                {entry.last_activity !== undefined && (
                  <>
                    , last used <RelativeTime at={isoOf(entry.last_activity)} />
                  </>
                )}
                {entry.created_at !== undefined && (
                  <>
                    , opened <RelativeTime at={isoOf(entry.created_at)} />
                  </>
                )}
              </span>
              <OpenIndexed container={container} service={terminalService} index={Number(entry.id)} />
            </div>
            <Commands terminal={entry} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** What was typed may hold secrets: it is shown when asked for, one terminal at a time. */
function Commands({ terminal: { id, command_history = [] } }: { terminal: Terminal }) {
  const [isShown, setShown] = useState(false)
  if (command_history.length === 0) return null
  return (
    <>
      <Button
        variant="quiet"
        aria-expanded={isShown}
        aria-label={`${isShown ? 'Hide' : 'Show'} what was typed in terminal ${id}`}
        onClick={() => setShown(!isShown)}
        className="-ml-3"
      >
        {isShown ? 'Hide' : 'Show'} {plural(command_history.length, 'command')}
      </Button>
      {isShown && (
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
          tabIndex={0}
          className="max-h-60 overflow-auto rounded-control bg-wash px-3 py-2 font-mono text-sm whitespace-pre-wrap wrap-anywhere"
        >
          {command_history.join('\n')}
        </pre>
      )}
    </>
  )
}

interface DisplaysProps {
  container: Container
  displays: readonly Display[]
  marks: ReadonlyMap<string, string>
}

export function DisplaysPanel({ container, displays, marks }: DisplaysProps) {
  return (
    <Panel title="Displays">
      {displays.length === 0 && <p className="text-ink-2">No display is open.</p>}
      <ul className="grid">
        {displays.map(entry => (
          <li key={displayKey(entry)} className="border-t border-line py-2 first:border-0 first:pt-0">
            <div className="flex flex-wrap items-center gap-x-3">
              <span className="font-firm">
                Display {entry.display}
                <Mark text={marks.get(displayKey(entry))} />
              </span>
              <span className="flex-1 text-ink-2">
                {[
                  entry.user,
                  displaySize(entry),
                  plural(entry.connected_clients ?? 0, 'client'),
                  plural(entry.windows?.length ?? 0, 'window'),
                ]
                  .filter(Boolean)
                  .join(', ')}
                {entry.last_activity_timestamp && (
                  <>
                    , last used <RelativeTime at={entry.last_activity_timestamp} />
                  </>
                )}
              </span>
              <OpenIndexed container={container} service={displayService} index={entry.display} />
            </div>
            <Windows display={entry} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Windows({ display: { windows = [] } }: { display: Display }) {
  return (
    <ul className="text-ink-2">
      {windows.map((window, at) => (
        <li key={window.id ?? at} className="wrap-anywhere">
          {window.title || window.command || 'Window without a title'}
          {window.size && ` · ${window.size.width} × ${window.size.height}`}
          {window.focused && ' · in front'}
          {window.fullscreen && ' · fills the display'}
        </li>
      ))}
    </ul>
  )
}

interface OpenIndexedProps {
  container: Container
  service: typeof displayService
  index: number | undefined
}

/** Nothing where the number is none that an address can hold. */
function OpenIndexed({ container, service, index }: OpenIndexedProps) {
  if (!Number.isInteger(index) || index! < 1 || index! > maxIndex(service)) return null
  return <OpenService container={container} segment={kitSegment(service, index)} />
}
