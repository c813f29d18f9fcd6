/** Something is under way. Say what in words beside it: it has no name of its own. */
export function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-3.5 flex-none rounded-full border-2 border-current/30 border-t-current motion-safe:animate-spin"
    />
  )
}
