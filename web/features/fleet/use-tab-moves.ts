import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { currentViews, type View } from '../../components/views.ts'
import { announce } from '../../ui/announcer.tsx'
import { withPart } from '../../ui/with-part.ts'

/** A place among the tabs: before or after one of them. */
interface Place {
  id: string
  side: 'before' | 'after'
}

/** Puts tabs in order: by dragging one, or by Shift with an arrow key. A menu does it too, for touch. */
export function useTabMoves(views: readonly View[]) {
  const [dragged, setDragged] = useState<string>()
  const [place, setPlace] = useState<Place>()

  function end() {
    setDragged(undefined)
    setPlace(undefined)
  }

  function drop(id: string, { id: other, side }: Place) {
    if (id === other) return
    const at = views.filter(view => view.id !== id).findIndex(view => view.id === other)
    move(id, side === 'before' ? at : at + 1)
  }

  const tab = (view: View) => ({
    'data-view': view.id,
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'linkMove'
      setDragged(view.id)
    },
    onDragEnd: end,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
      if (!step || !event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      const element = event.currentTarget
      // Elements that change places lose the focus in some browsers.
      void moveByKey(view, step).then(() => requestAnimationFrame(() => element.focus()))
    },
  })

  const strip = {
    onDragOver: (event: DragEvent) => {
      const next = dragged && placeAt(event)
      if (!next) return
      event.preventDefault()
      if (place?.id !== next.id || place.side !== next.side) setPlace(next)
    },
    onDrop: (event: DragEvent) => {
      const at = dragged && placeAt(event)
      if (!at) return
      event.preventDefault()
      drop(dragged, at)
      end()
    },
  }

  /** Where a line shows what a drop would do. */
  const dropAt = (id: string) => (place?.id === id && dragged !== id ? place.side : undefined)
  return { tab, strip, dropAt }
}

function placeAt({ target, clientX }: DragEvent): Place | undefined {
  const over = (target as Element).closest<HTMLElement>('[data-view]')
  if (!over?.dataset.view) return undefined
  const { left, width } = over.getBoundingClientRect()
  return { id: over.dataset.view, side: clientX < left + width / 2 ? 'before' : 'after' }
}

/** @param to its place among all views, from 0 */
function move(id: string, to: number) {
  void withPart(
    () => import('../../components/edit-views.ts'),
    ({ moveView }) => moveView(id, to),
  )
}

/** @param step -1 to the left, 1 to the right */
export async function moveByKey({ id, name }: View, step: number): Promise<void> {
  await withPart(
    () => import('../../components/edit-views.ts'),
    ({ moveView }) => {
      // As they stand by now: a second press may come before the first has moved it.
      const views = currentViews()
      const to = views.findIndex(view => view.id === id) + step
      if (to < 0 || to >= views.length) return announce(`${name} is at the end`)
      moveView(id, to)
      announce(`${name} is now ${to + 1} of ${views.length}`)
    },
  )
}
