let code: string | null = null

/** Takes the one-time code out of the address, so that neither the history nor a screenshot keeps it. */
export function takeSignInCode(path: string) {
  if (location.pathname !== path || location.hash.length < 2) return
  code = decodeURIComponent(location.hash.slice(1))
  history.replaceState(history.state, '', path + location.search)
}

/** The code of this page's address, once. */
export function spendSignInCode(): string | null {
  const taken = code
  code = null
  return taken
}
