import { useEffect, useRef } from 'react'
import { createSearchParams, useLocation, useNavigate } from 'react-router'
import { paths } from '../lib/paths.ts'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'

/** The way to a container from any other page. The fleet has a search of its own, which answers as one types. */
export function Find() {
  const { pathname } = useLocation()
  return pathname === paths.fleet ? null : <FindField />
}

function FindField() {
  const input = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return
      const target = event.target as HTMLElement
      if (target.closest('input, textarea, select, [contenteditable], dialog, [role=menu]')) return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <search className="flex max-w-[520px] flex-1 basis-64 max-md:order-last max-md:max-w-none max-md:basis-full">
      <form
        className="relative flex flex-1 items-center"
        onSubmit={event => {
          event.preventDefault()
          const q = input.current?.value.trim() ?? ''
          navigate({ pathname: paths.fleet, search: q && `${createSearchParams({ q })}` })
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
          placeholder="Find in the fleet"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          className="peer min-h-8 w-full rounded-control border border-edge bg-paper pr-9 pl-8 coarse:min-h-10 coarse:text-[1rem]"
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
