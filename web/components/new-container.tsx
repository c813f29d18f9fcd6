/** The words of the button that makes one; a phone has room for the first only. */
export function NewContainer() {
  return (
    <span>
      New<span className="max-sm:sr-only"> container</span>
    </span>
  )
}
