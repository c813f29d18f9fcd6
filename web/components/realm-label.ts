/** Realms have no names. The start of the id tells them apart, and opens nothing. */
export function realmLabel(id: string): string {
  return `${id.slice(0, 6)}…`
}
