import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import { createSearchParams, useLocation, useNavigate, useSearchParams } from 'react-router'
import { whenStill } from '../components/stillness.ts'
import type { QueryHelpProps } from '../features/fleet/query-help.tsx'
import { searchNow, showAhead } from '../lib/address.ts'
import { paths } from '../lib/paths.ts'
import { ariaKeys, printKey, shortcuts, useShortcut } from '../lib/shortcuts.ts'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'

const loadHelp = () => import('../features/fleet/query-help.tsx')
const QueryHelp = lazy<ComponentType<QueryHelpProps>>(async () => {
  try {
    return { default: (await loadHelp()).QueryHelp }
  } catch {
    // One can search without it.
    return { default: () => null }
  }
})
const preloadHelp = () => void loadHelp().catch(() => undefined)

/** Longer texts make links that some servers refuse. */
const LONGEST = 1000

/** The query line, on any page. On the fleet it answers as one types: the text stands in the address as `q`. */
export function Find() {
  const [field, setField] = useState<HTMLInputElement | null>(null)
  const navigate = useNavigate()
  const onFleet = useLocation().pathname === paths.fleet
  const [search] = useSearchParams()
  // While somebody types, the field is theirs: the address follows a moment later.
  const [typed, setTyped] = useState<string>()
  const [isFocused, setFocused] = useState(false)
  const [isStill, setStill] = useState(false)
  const text = typed ?? (onFleet ? (search.get('q') ?? '') : '')
  // A text with keys may have mistakes to show; nothing waits for that.
  const isHelped = isFocused || (isStill && text.includes(':'))
  const key = ariaKeys('query')

  useEffect(() => whenStill(() => setStill(true)), [])
  useShortcut('query', () => {
    field?.focus()
    field?.select()
  })

  function type(next: string) {
    setTyped(next)
    if (onFleet) show(next)
  }

  function show(next: string) {
    const params = searchNow()
    if (next.trim()) params.set('q', next.trim())
    else params.delete('q')
    const search = params.size > 0 ? `?${params}` : ''
    // One more letter is no step of its own in the history; to begin is one.
    showAhead(search, () => navigate({ search }, { replace: typed !== undefined, preventScrollReset: true }))
  }

  return (
    <search className="flex max-w-[520px] flex-1 basis-64 max-xl:basis-48 max-lg:order-1 max-lg:max-w-none max-lg:basis-28">
      <form
        className="relative flex min-w-0 flex-1 items-center"
        onSubmit={event => {
          event.preventDefault()
          const q = typed?.trim()
          if (!onFleet) navigate({ pathname: paths.fleet, search: q ? `${createSearchParams({ q })}` : '' })
        }}
      >
        <span className="pointer-events-none absolute left-2.5 grid text-ink-3">
          <Icon name="search" />
        </span>
        <input
          ref={setField}
          type="text"
          role="combobox"
          aria-label="Find containers"
          aria-autocomplete="list"
          aria-expanded="false"
          aria-keyshortcuts={key}
          placeholder="Find: api state:running"
          autoCapitalize="off"
          autoComplete="off"
          enterKeyHint="search"
          spellCheck={false}
          maxLength={LONGEST}
          value={text}
          onChange={event => type(event.target.value)}
          onPointerEnter={preloadHelp}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false)
            setTyped(undefined)
          }}
          onKeyDown={event => {
            if (event.key !== 'Escape') return
            if (text) type('')
            else event.currentTarget.blur()
          }}
          className="peer min-h-8 w-full rounded-control border border-edge bg-paper pr-9 pl-8 text-ellipsis coarse:min-h-10 coarse:pr-10 coarse:text-[1rem]"
        />
        {text ? (
          <IconButton
            icon="close"
            label="Clear the query"
            className="absolute right-1 text-ink-2"
            onClick={() => {
              type('')
              field?.focus()
            }}
          />
        ) : (
          key && (
            <span
              aria-hidden="true"
              className="pointer-events-none absolute right-2.5 peer-focus:hidden coarse:hidden"
            >
              <Kbd>{printKey(shortcuts.query.keys[0])}</Kbd>
            </span>
          )
        )}
        {field && isHelped && (
          <Suspense>
            <QueryHelp field={field} text={text} onText={type} />
          </Suspense>
        )}
      </form>
    </search>
  )
}
