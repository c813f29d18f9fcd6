import { useQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Container } from '../../api/fleet-state.ts'
import { currentFleet, fleetQuery } from '../../api/fleet-sync.ts'
import { cx } from '../../ui/cx.ts'
import { countFacets } from './arrange.ts'
import { createMatcher } from './matcher.ts'
import { parseQuery } from './query.ts'
import { applyCompletion, type Completion, completionsAt, tokenAt } from './query-completion.ts'
import { fixOf, type Problem, problemsOf } from './query-problems.ts'
import { QuerySuggestions } from './query-suggestions.tsx'
import { QueryUnderlines } from './query-underlines.tsx'
import { createStock } from './stock.ts'
import { sinceAtMost } from './use-arranged.ts'
import { useQueryField } from './use-query-field.ts'

export interface QueryHelpProps {
  /** It is there, and may be typed into, before this is loaded: so it is another's. */
  field: HTMLInputElement
  /** What stands in it. */
  text: string
  onText: (text: string) => void
}

/**
 * Makes a field the query line: what can be written next in a list under it, and what is not understood underlined.
 * A combobox with manual selection, as in the ARIA authoring practices.
 */
export function QueryHelp({ field, text, onText }: QueryHelpProps) {
  const id = useId()
  const [pointed, setPointed] = useState<Pointed>({ text, at: -1, label: undefined })
  const { caret, open, isAsked, show, moveCaret } = useQueryField(field, text, onKeyDown)
  // The grid's answer goes first. Enter takes what is meant now, though the list may not say so yet.
  const seen = useDeferredValue(useMemo(() => ({ text, caret }), [text, caret]))
  const helpFor = useHelp(seen.text, seen.caret, { open, isAsked })
  const help = useMemo(() => helpFor(seen.text, seen.caret), [helpFor, seen])
  const { problems, items } = help
  const at = pointedIn(seen.text, help)
  const isListed = items.length > 0
  const optionId = (index: number) => `${id}-${index}`

  function pointedIn(text: string, { items, first }: Help): number {
    return pointed.text === text && pointed.at >= 0 ? placeOf(pointed, items) : first
  }

  function take(item: Completion) {
    const applied = applyCompletion(text, item)
    onText(applied.text)
    moveCaret(applied)
    show(item.text.endsWith(':') ? 'asked' : 'no')
  }

  function onKeyDown(event: KeyboardEvent): boolean {
    const { key } = event
    if (event.altKey || event.ctrlKey || event.metaKey || !isOurs.has(key)) return false
    const now = seen.text === text && seen.caret === caret ? help : helpFor(text, caret)
    const { items } = now
    const at = pointedIn(text, now)
    const isListed = items.length > 0
    const point = (to: number) => setPointed({ text, at: to, label: items[to]?.label })
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!isListed) show('asked')
      // Also the first one of what opens only now.
      if (key === 'ArrowDown') point(at >= items.length - 1 ? 0 : at + 1)
      else point(at <= 0 ? items.length - 1 : at - 1)
      return true
    }
    if (key === 'Escape') {
      if (isListed) show('no')
      return isListed
    }
    const item = items[at]
    if (item) take(item)
    else show('no')
    return item !== undefined
  }

  useAttributes(field, {
    'aria-expanded': String(isListed),
    'aria-controls': isListed ? id : null,
    'aria-activedescendant': isListed && at >= 0 ? optionId(at) : null,
    'aria-invalid': problems.length > 0 ? 'true' : null,
    'aria-describedby': problems.length > 0 ? `${id}-problems` : null,
    'data-tooltip': problems.length > 0 && !open ? problems.map(explain).join(' ') : null,
  })

  return (
    <>
      <QueryUnderlines field={field} text={seen.text} problems={problems} />
      <div
        className={cx(
          open && (isListed || problems.length > 0)
            ? 'absolute inset-x-0 top-full max-sm:right-auto max-sm:w-[calc(100vw-24px)] z-40 mt-1 overflow-hidden rounded-card border border-line bg-sheet shadow-float'
            : 'sr-only',
        )}
        // The field keeps the focus.
        onPointerDown={event => event.preventDefault()}
      >
        {isListed && (
          <QuerySuggestions
            id={id}
            optionId={optionId}
            items={items}
            at={at}
            onPoint={to => setPointed({ text: seen.text, at: to, label: items[to]?.label })}
            onTake={({ label }) => {
              const meant = helpFor(text, caret).items.find(item => item.label === label)
              if (meant) take(meant)
            }}
          />
        )}
        <p
          id={`${id}-problems`}
          role="status"
          className={cx(
            problems.length > 0 && 'px-3.5 py-2 text-xs text-ink-2',
            problems.length > 0 && isListed && 'border-t border-line',
          )}
        >
          {problems.map(explain).join(' ')}
        </p>
      </div>
    </>
  )
}

const isOurs = new Set(['ArrowDown', 'ArrowUp', 'Escape', 'Enter'])

/** Which one somebody pointed at, and in which text. */
interface Pointed {
  text: string
  at: number
  label: string | undefined
}

/** Numbers that come later put the list in another order: Enter must take what was pointed at all the same. */
function placeOf({ at, label }: Pointed, items: readonly Completion[]): number {
  if (label === undefined || items[at]?.label === label) return Math.min(at, items.length - 1)
  const moved = items.findIndex(item => item.label === label)
  return moved >= 0 ? moved : Math.min(at, items.length - 1)
}

function explain({ message, fix }: Problem): string {
  return fix ? `${message} Did you mean “${fix.word}”?` : message
}

const noRows: readonly Container[] = []

interface Help {
  /** What to underline. */
  problems: readonly Problem[]
  /** What to offer. */
  items: readonly Completion[]
  /** Which of it Enter takes unasked: -1 for none. */
  first: number
}

/** How to help with a text: with another one than is shown too, by what that one counts. */
function useHelp(text: string, caret: number, { open, isAsked }: { open: boolean; isAsked: boolean }) {
  const { data: complete = false } = useQuery({ ...fleetQuery, select: fleet => fleet.complete })
  const [takeStock] = useState(() => createStock())
  // The fleet as it was when the list was opened: what happens in between moves nothing in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken anew when the list opens, and when all have come
  const stock = useMemo(() => {
    const fleet = currentFleet()
    const rows = fleet ? fleet.ids.map(id => fleet.byId.get(id)!) : noRows
    const now = Date.now()
    return { rows, now, totals: takeStock(rows, now) }
  }, [complete, open])

  const at = tokenAt(text, caret)
  const others = at ? text.slice(0, at.start) + text.slice(at.end) : text
  // The text goes first; numbers may follow.
  const counted = useDeferredValue(open ? others : null)
  const counts = useMemo(() => {
    const { rows, now, totals } = stock
    if (counted === null) return totals
    const matcher = createMatcher(parseQuery(counted), { now, since: sinceAtMost })
    return countFacets(rows, { matcher, totals, now })
  }, [counted, stock])

  return useCallback(
    (text: string, caret: number): Help => {
      const token = tokenAt(text, caret)
      const all = problemsOf(text, { totals: stock.totals, complete })
      const isIn = ({ start, end }: { start: number; end: number }) =>
        token !== undefined && token.start <= start && end <= token.end
      if (!open) return { problems: all, items: [], first: -1 }
      // After a word, keys are offered when asked for.
      const isQuiet = !token && text !== '' && !isAsked
      const offered = isQuiet ? [] : completionsAt(text, caret, counts, stock.totals)
      const completions = offered.filter(item => item.label !== text.slice(item.start, item.end))
      // A word is not wrong as long as it can still become right.
      const problems = completions.length > 0 ? all.filter(problem => !isIn(problem)) : all
      const items = [...problems.flatMap(problem => fixOf(text, problem) ?? []), ...completions]
      const isUnfinished = token && token.key !== '' && (token.value === '' || all.some(isIn))
      return { problems, items, first: isUnfinished ? items.findIndex(isIn) : -1 }
    },
    [counts, stock, complete, open, isAsked],
  )
}

/** Sets attributes of an element that is rendered elsewhere; null takes one away. */
function useAttributes(element: HTMLElement, attributes: Record<string, string | null>) {
  const before = useRef(attributes)
  useLayoutEffect(() => {
    before.current = attributes
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) element.removeAttribute(name)
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
    }
  })
  useLayoutEffect(
    () => () => {
      for (const name of Object.keys(before.current)) element.removeAttribute(name)
      element.setAttribute('aria-expanded', 'false')
    },
    [element],
  )
}
