import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Whether the list is open; `asked` by an arrow, or by a key that wants its value. */
type Opened = 'no' | 'typing' | 'asked'

/**
 * Follows the caret and the keys of a field, and when its list should be open.
 * @param onKeyDown answers whether the key is used up
 */
export function useQueryField(
  field: HTMLInputElement,
  text: string,
  onKeyDown: (event: KeyboardEvent) => boolean,
) {
  const [opened, show] = useState<Opened>(() => (document.activeElement === field ? 'typing' : 'no'))
  const [caret, setCaret] = useState(field.selectionEnd ?? 0)
  const wanted = useRef<{ text: string; caret: number } | null>(null)
  const handle = useRef(onKeyDown)

  useLayoutEffect(() => {
    handle.current = onKeyDown
  })
  // Only when the text is there can the caret stand in it.
  useLayoutEffect(() => {
    if (wanted.current?.text !== text) return
    field.setSelectionRange(wanted.current.caret, wanted.current.caret)
    setCaret(wanted.current.caret)
    wanted.current = null
  }, [field, text])

  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const noteCaret = () => {
      if (document.activeElement === field) setCaret(field.selectionEnd ?? 0)
    }
    const onUse = () => {
      noteCaret()
      show('typing')
    }
    for (const type of ['focus', 'input', 'pointerdown']) field.addEventListener(type, onUse, { signal })
    field.addEventListener('blur', () => show('no'), { signal })
    field.addEventListener(
      'keydown',
      event => {
        if (event.isComposing || !handle.current(event)) return
        event.preventDefault()
        // What else Escape means comes with the next one.
        event.stopPropagation()
      },
      { signal },
    )
    document.addEventListener('selectionchange', noteCaret, { signal })
    return () => listening.abort()
  }, [field])

  return {
    caret: Math.min(caret, text.length),
    open: opened !== 'no',
    isAsked: opened === 'asked',
    show,
    /** Puts the caret there once the text stands in the field. */
    moveCaret: (to: { text: string; caret: number }) => {
      wanted.current = to
    },
  }
}
