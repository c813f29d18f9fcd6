const SECRET_WORDS =
  /^(pass|passwd|password|passphrase|pwd|pw|secrets?|tokens?|key|keys|apikey|credentials?|creds?|auth|private|salt|dsn|pin|otp|jwt|bearer|signature|cookie|session|webhook)$/
/** What follows such a word and makes it harmless: PUBLIC_KEY, KEY_ID, TOKEN_TTL. */
const HARMLESS_WORDS =
  /^(public|pub|id|ids|name|path|file|dir|url|uri|host|ttl|expiry|size|length|type|count)$/

const SECRET_VALUES = [
  // A password in a URL.
  /^[a-z][a-z\d+.-]*:\/\/[^\s/@]*:[^\s/@]+@/i,
  /PRIVATE KEY/,
  // A JSON web token.
  /\beyJ[\w-]+\.[\w-]+/,
  // What well-known services put before their tokens, so that they are found (github.com, stripe.com, slack.com, …).
  /^(gh[a-z]_|github_pat_|glpat-|sk-|[srp]k_(live|test)_|xox[a-z]-|AKIA|AIza|npm_|hf_|SG\.|dop_v1_|whsec_)/,
]

/**
 * Whether a variable is likely to hold a secret, by its name or by its value. Only a guess, for what to mask from the
 * start: nothing is safe because this says no.
 */
export function looksSecret(key: string, value: string): boolean {
  return isSecretName(key) || SECRET_VALUES.some(pattern => pattern.test(value)) || looksRandom(value)
}

function isSecretName(key: string): boolean {
  // DB_PASSWORD, dbPassword and db-password alike.
  const words = key
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
  const isHarmless = words[0] === 'public' || words[0] === 'pub' || HARMLESS_WORDS.test(words.at(-1)!)
  if (isHarmless && !words.some(word => /^(pass|password|secret)/.test(word))) return false
  return words.some(word => SECRET_WORDS.test(word) || /(password|secret|token|apikey)$/.test(word))
}

/** Long, in one piece, and of letters and digits mixed as no word or path is. */
function looksRandom(value: string): boolean {
  if (!/^[A-Za-z0-9+/_=-]{24,}$/.test(value)) return false
  return (value.match(/\d/g)?.length ?? 0) >= 4 && /[A-Za-z]/.test(value)
}
