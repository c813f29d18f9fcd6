/** The origin of what somebody typed: `api.hoody.com`, `https://api.hoody.com/api/v1/`. Null when it is no web address. */
export function parseBaseUrl(text: string): string | null {
  const typed = text.trim()
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed)
    ? ''
    : /^(localhost|127\.|\[::1])/.test(typed)
      ? 'http://'
      : 'https://'
  try {
    const url = new URL(scheme + typed)
    const plain = (url.protocol === 'http:' || url.protocol === 'https:') && !url.username && !url.password
    if (!plain || !/^(\/|\/api(\/v1)?\/?)$/.test(url.pathname) || url.search || url.hash) return null
    return url.origin
  } catch {
    return null
  }
}
