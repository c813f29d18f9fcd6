import { Suspense } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Connection } from '../api/connection.ts'
import { type LinkState, useLink } from '../api/link.ts'
import { Brand } from '../components/brand.tsx'
import { NewContainer } from '../components/new-container.tsx'
import { lazyLater } from '../lib/later.ts'
import { paths } from '../lib/paths.ts'
import { setKeysHidden, usePreferences } from '../lib/preferences.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu.tsx'
import { ContextMenu } from './context-menu.tsx'
import { Find } from './find.tsx'
import { PaletteButton } from './palette-button.tsx'

const loadPresets = async () => (await import('../features/create/quick-presets.ts')).quickPresets
const QuickCreate = lazyLater(async () => (await import('../components/quick-create.tsx')).QuickCreate)

/** One row on a desk; where that is too narrow, the query has its own. */
export function TopBar({ connection }: { connection: Connection }) {
  return (
    <header className="flex min-h-[52px] flex-none flex-wrap items-center gap-x-3.5 gap-y-2 border-b border-line bg-sheet px-[18px] py-2 max-lg:gap-x-2 max-md:px-3">
      <Link
        to={paths.fleet}
        aria-label="Livery, the fleet"
        className="overflow-hidden rounded-row max-xl:w-[26px] xl:w-[198px]"
      >
        <Brand />
      </Link>
      <ContextMenu connection={connection} />
      <Find />
      <PaletteButton />
      <span className="flex-1 max-lg:hidden" />
      <LiveSign />
      <KeysToggle />
      <AccountMenu connection={connection} />
      <span className="max-lg:order-2">
        <Suspense fallback={<QuickCreateToBe />}>
          <QuickCreate loadPresets={loadPresets} />
        </Suspense>
      </span>
    </header>
  )
}

/** As wide as it will be. */
function QuickCreateToBe() {
  return (
    <span className="flex">
      <Button variant="primary" piece="start" busy>
        <NewContainer />
      </Button>
      <Button variant="primary" piece="end" busy aria-label="Choose what New container makes">
        <Icon name="down" />
      </Button>
    </span>
  )
}

const signs: Record<LinkState, { word: string; hint: string }> = {
  connecting: { word: 'Connecting', hint: 'Changes will show by themselves in a moment.' },
  live: { word: 'Live', hint: 'Changes show by themselves.' },
  reconnecting: { word: 'No link', hint: 'The link to the server is down; trying again.' },
  offline: { word: 'Offline', hint: 'This computer is offline.' },
  refused: { word: 'Not live', hint: 'The server does not send changes to this session.' },
}

function LiveSign() {
  const state = useLink(link => link.state)
  const { word, hint } = signs[state]
  return (
    <span data-link={state} data-tooltip={hint} className="inline-flex items-center gap-[7px] text-ink-2">
      <span
        aria-hidden="true"
        className={cx(
          'size-[7px] rounded-full',
          state === 'live'
            ? 'bg-ink shadow-[0_0_0_3px_color-mix(in_srgb,var(--ink)_14%,transparent)]'
            : 'border border-ink',
        )}
      />
      {word}
    </span>
  )
}

function KeysToggle() {
  const hidden = usePreferences(state => state.keysHidden)
  return (
    <Button
      aria-pressed={hidden}
      data-tooltip={
        hidden ? 'Ids and service links are masked' : 'Ids and service links are shown to whoever looks'
      }
      onClick={() => setKeysHidden(!hidden)}
      className="max-xl:hidden aria-pressed:bg-wash"
    >
      Keys hidden
    </Button>
  )
}

function AccountMenu({ connection }: { connection: Connection }) {
  const navigate = useNavigate()
  const entries = async () => (await import('./account-entries.ts')).accountEntries(connection, navigate)
  return <MenuButton variant="quiet" icon="more" label={`Account of ${connection.user}`} entries={entries} />
}
