import { type RefObject, useEffect, useRef } from 'react'

/** Whether the component is still there, for what ends after it was closed. */
export function useIsShown(): RefObject<boolean> {
  const isShown = useRef(false)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  return isShown
}
