import { useEffect, useRef, useState } from 'react'
import { createSearchParams, useLocation, useNavigate, useSearchParams } from 'react-router'
import { paths } from '../lib/paths.ts'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'

/** Searches the fleet from any page. On the fleet it answers as one types: the text stands in the address as `q`. */
export function Find() {
  const input = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const onFleet = useLocation().pathname === paths.fleet
  const [search, setSearch] = useSearchParams()
  // While somebody types, the field is theirs: the address follows a moment later.
  const [typed, setTyped] = useState<string>()
  useSlash(input)

  function type(text: string) {
    setTyped(text)
    if (onFleet) show(text)
  }

  function show(text: string) {
    setSearch(
      before => {
        const next = new URLSearchParams(before)
        if (text.trim()) next.set('q', text.trim())
        else next.delete('q')
        return next
      },
      // One more letter is no step of its own in the history.
      { replace: true, preventScrollReset: true },
    )
  }

  return (
    <search className="flex max-w-[520px] flex-1 basis-64 max-md:order-1 max-md:max-w-none max-md:basis-40">
      <form
        className="relative flex flex-1 items-center"
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
          ref={input}
          type="search"
          aria-label="Find containers by name"
          aria-keyshortcuts="/"
          placeholder="Find containers"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={typed ?? (onFleet ? (search.get('q') ?? '') : '')}
          onChange={event => type(event.target.value)}
          onBlur={() => setTyped(undefined)}
          onKeyDown={event => {
            if (event.key !== 'Escape') return
            if (event.currentTarget.value) type('')
            else event.currentTarget.blur()
          }}
          className="peer min-h-8 w-full rounded-control border border-edge bg-paper pr-9 pl-8 coarse:min-h-10 coarse:pr-2 coarse:text-[1rem]"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute right-2.5 peer-focus:hidden peer-not-placeholder-shown:hidden coarse:hidden"
        >
          <Kbd>/</Kbd>
        </span>
      </form>
    </search>
  )
}

/** `/` goes to the field, unless somebody is typing or something stands before the page. */
function useSlash(input: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target as HTMLElement
      if (target.closest('input, textarea, select, [contenteditable], dialog, [role=menu]')) return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [input])
}
