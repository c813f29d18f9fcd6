import { useLayoutEffect } from 'react'
import { formatCount } from '../../lib/format.ts'
import { cx } from '../../ui/cx.ts'
import { FacetMark } from './facet-mark.tsx'
import type { Completion } from './query-completion.ts'

export interface QuerySuggestionsProps {
  id: string
  optionId: (index: number) => string
  items: readonly Completion[]
  /** The one that Enter takes; -1 for none. */
  at: number
  onPoint: (index: number) => void
  onTake: (item: Completion) => void
}

/** What can be put in place of the word at the caret. The field has the focus: here it is only pointed at. */
export function QuerySuggestions({ id, optionId, items, at, onPoint, onTake }: QuerySuggestionsProps) {
  const activeId = optionId(at)
  useLayoutEffect(() => {
    document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  return (
    <div
      id={id}
      role="listbox"
      aria-label="Suggestions"
      className="relative max-h-[min(25rem,50dvh)] overflow-y-auto overscroll-contain p-1.5"
    >
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
        // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus (aria-activedescendant).
        <div
          key={item.start + item.label}
          id={optionId(index)}
          role="option"
          aria-selected={index === at}
          // Not when the list moves under a pointer that rests.
          onPointerMove={index === at ? undefined : () => onPoint(index)}
          onClick={() => onTake(item)}
          className={cx(
            'flex min-h-[29px] cursor-pointer items-center gap-2.5 rounded-row px-2.5 coarse:min-h-10',
            index === at && 'bg-wash',
          )}
        >
          {item.of && <FacetMark {...item.of} />}
          <span className="min-w-0 flex-none truncate max-w-3/5">{item.label}</span>
          {item.hint && (
            <span className="min-w-0 truncate text-ink-2">
              <span className="sr-only">, </span>
              {item.hint}
            </span>
          )}
          {item.count !== undefined && (
            <span className="ml-auto flex-none text-ink-2">
              <span className="sr-only">, </span>
              {formatCount(item.count)}
            </span>
          )}
        </div>
      ))}
    </div>
  )
}
