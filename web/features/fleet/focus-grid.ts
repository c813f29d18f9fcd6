/** Leads to the container from which the keyboard goes on. False when there is none. */
export function focusGrid(): boolean {
  const cell = document.querySelector<HTMLElement>('main [role=grid] [role=gridcell][tabindex="0"]')
  // As reached by the keyboard, so that it shows.
  cell?.focus({ focusVisible: true } as FocusOptions)
  return cell !== null
}
