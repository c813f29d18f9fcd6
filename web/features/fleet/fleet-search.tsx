import { type RefObject, useEffect, useRef, useState } from 'react'
import { TextInput } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'

export interface FleetSearchProps {
  q: string
  onChange: (q: string) => void
}

/** Finds by name as one types; `/` leads here. */
export function FleetSearch({ q, onChange }: FleetSearchProps) {
  const input = useRef<HTMLInputElement>(null)
  // What is being typed: the URL follows a moment later, and without the blank at its end.
  const [draft, setDraft] = useState<string>()
  useSlash(input)

  function change(text: string | undefined) {
    setDraft(text)
    onChange(text?.trim() ?? '')
  }

  return (
    <search className="relative min-w-40 flex-1 basis-60 max-sm:basis-full sm:max-w-96">
      <span className="pointer-events-none absolute inset-y-0 left-2.5 grid place-items-center text-ink-3">
        <Icon name="search" />
      </span>
      <TextInput
        ref={input}
        type="search"
        aria-label="Find containers by name"
        aria-keyshortcuts="/"
        placeholder="Find by name"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={draft ?? q}
        className="peer min-h-8 pr-9 pl-8.5"
        onChange={event => change(event.target.value)}
        onBlur={() => setDraft(undefined)}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          if (q) change(undefined)
          else event.currentTarget.blur()
        }}
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-2.5 grid place-items-center peer-focus:hidden peer-not-placeholder-shown:hidden coarse:hidden"
      >
        <Kbd>/</Kbd>
      </span>
    </search>
  )
}

/** Unless somebody is typing, or in a dialog or a menu. */
function useSlash(input: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return
      const target = event.target as HTMLElement
      if (target.closest('input, textarea, select, [contenteditable], dialog, [role=menu]')) return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [input])
}
