import { useLayoutEffect, useRef } from 'react'
import type { Problem } from './query-problems.ts'

export interface QueryUnderlinesProps {
  field: HTMLInputElement
  text: string
  problems: readonly Problem[]
}

/** The text of the field once more, unseen but for the lines under what is not understood. */
export function QueryUnderlines({ field, text, problems }: QueryUnderlinesProps) {
  const line = useRef<HTMLSpanElement>(null)
  const isEmpty = problems.length === 0

  useLayoutEffect(() => {
    if (isEmpty) return
    const follow = () => {
      line.current?.style.setProperty('translate', `${-field.scrollLeft}px`)
    }
    follow()
    field.addEventListener('scroll', follow)
    return () => field.removeEventListener('scroll', follow)
  }, [field, isEmpty])

  if (isEmpty) return null
  return (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 right-9 left-[33px] flex items-center overflow-hidden whitespace-pre text-transparent coarse:right-10 coarse:text-[1rem]"
    >
      <span ref={line}>
        {problems.map(({ start, end }, index) => (
          <span key={start}>
            {text.slice(problems[index - 1]?.end ?? 0, start)}
            <u className="decoration-ink decoration-wavy underline-offset-2">{text.slice(start, end)}</u>
          </span>
        ))}
      </span>
    </span>
  )
}
