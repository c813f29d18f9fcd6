interface SkipLinkProps {
  /** The id of what it leads to. */
  to: string
  /** Leads to something inside of that. False when there is nothing. */
  enter?: (() => boolean) | undefined
  children: string
}

/** Seen only while it has the focus (WCAG 2.4.1). The address stays as it is: it belongs to the page. */
export function SkipLink({ to, enter, children }: SkipLinkProps) {
  return (
    <a
      href={`#${to}`}
      onClick={event => {
        event.preventDefault()
        if (!enter?.()) document.getElementById(to)?.focus()
      }}
      className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-ink px-3 py-2 text-sheet focus:translate-y-0"
    >
      {children}
    </a>
  )
}
