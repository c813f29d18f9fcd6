import { type RefObject, useLayoutEffect, useState } from 'react'

/** How many fit beside each other, by the width of an element that holds none of them: so it has no part in their height. */
export function useColumns(
  element: RefObject<HTMLElement | null>,
  columnsFor: (width: number) => number,
): number {
  const [columns, setColumns] = useState(1)
  useLayoutEffect(() => {
    const watched = element.current
    if (!watched) return
    const measure = () => setColumns(columnsFor(watched.clientWidth))
    const observer = new ResizeObserver(measure)
    measure()
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element, columnsFor])
  return columns
}
