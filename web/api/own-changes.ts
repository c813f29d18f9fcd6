// Containers that this page creates or deletes: what one does oneself shows at once, whatever else is held back.

const own = new Set<string>()

export function noteOwnChange(id: string) {
  own.add(id)
}

/** Cards of containers that are asked for and have no id yet are one's own too. */
export function isOwnChange(id: string): boolean {
  return id.startsWith('new-') || own.has(id)
}
