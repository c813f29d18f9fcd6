/** Puts a text on the clipboard; rejects when the browser refuses. */
export async function copyText(text: string): Promise<void> {
  // Absent on plain http from another machine, where a self-hosted control plane may well live.
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const holder = document.createElement('textarea')
  holder.value = text
  holder.readOnly = true
  holder.className = 'sr-only'
  const focused = document.activeElement
  // Inside the open dialog, if there is one: the rest of the page is inert.
  const root = focused?.closest('dialog') ?? document.body
  root.append(holder)
  holder.select()
  const copied = document.execCommand('copy')
  holder.remove()
  if (focused instanceof HTMLElement) focused.focus()
  if (!copied) throw new Error('The browser refused to copy.')
}
