/** A key or a chord, as printed on the keyboard: "Ctrl K". */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="rounded-[4px] border border-b-2 border-line-2 px-[5px] font-mono text-2xs text-ink-2">
      {children}
    </kbd>
  )
}
