import { useEffect } from 'react'

/** Names the page. No ids: a title shows in tabs, histories and shared screens. */
export function useTitle(text: string) {
  useEffect(() => {
    document.title = `Livery – ${text}`
  }, [text])
}
