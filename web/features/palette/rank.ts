// How well a text answers what was typed. Pure, and quick enough for 10,000 texts a keystroke: what a text costs is
// paid once, in `prepare`.

export interface Prepared {
  /** In lower case. */
  text: string
  /** Where its words begin: `acme-dbPrimary 2` has four. */
  starts: readonly number[]
  /** Found too, but worth less: its project, its image. In lower case. */
  also: string
}

const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}]|(?<=\p{Ll})\p{Lu}|(?<=\p{L})\p{N}/gu

export function prepare(text: string, also = ''): Prepared {
  const starts = [...text.matchAll(WORD_START)].map(match => match.index)
  return { text: text.toLowerCase(), starts, also: also.toLowerCase() }
}

const WORTH = { whole: 1000, prefix: 800, word: 600, abbreviation: 450, inside: 300, also: 150, loose: 80 }

/** What was typed, in words. All of them must be found, in any order. */
export function wordsOf(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean)
}

/** Null when it does not match; more is better. Nothing typed matches everything alike. */
export function score(prepared: Prepared, words: readonly string[]): number | null {
  let sum = 0
  for (const word of words) {
    const worth = scoreWord(prepared, word)
    if (worth === 0) return null
    sum += worth
  }
  // Of two that match alike, the shorter one is more of what was typed.
  return sum / Math.max(1, words.length) - Math.min(50, prepared.text.length) / 2
}

function scoreWord({ text, starts, also }: Prepared, word: string): number {
  const at = text.indexOf(word)
  if (at === 0) return text.length === word.length ? WORTH.whole : WORTH.prefix
  if (at > 0) {
    if (starts.some(start => start > 0 && text.startsWith(word, start))) return WORTH.word
    return WORTH.inside
  }
  if (isAbbreviation(text, starts, word)) return WORTH.abbreviation
  if (also.includes(word)) return WORTH.also
  return isLoose(text, starts, word) ? WORTH.loose : 0
}

/** Made of beginnings of its words, in their order: `adp` or `acpri` for `acme-db-primary`. */
function isAbbreviation(text: string, starts: readonly number[], word: string, from = 0, first = 0): boolean {
  for (let index = first; index < starts.length; index++) {
    const start = starts[index]!
    let length = 0
    while (from + length < word.length && text[start + length] === word[from + length]) length += 1
    // The longest piece is not always the right one: `aap` is `a` + `ap` in `aa-api`.
    for (let taken = length; taken > 0; taken--) {
      if (from + taken === word.length) return true
      if (isAbbreviation(text, starts, word, from + taken, index + 1)) return true
    }
  }
  return false
}

/** All of its letters in their order from the beginning of a word, with few others between: `frntend` for `frontend`. */
function isLoose(text: string, starts: readonly number[], word: string): boolean {
  if (word.length < 3) return false
  for (const start of starts) {
    if (text[start] !== word[0]) continue
    let at = start
    let found = 1
    while (found < word.length) {
      at = text.indexOf(word[found]!, at + 1)
      if (at < 0) break
      found += 1
    }
    if (found === word.length && at - start < word.length * 1.6) return true
  }
  return false
}

export interface Ranked<Entry> {
  entry: Entry
  score: number
}

/**
 * The best of the entries, best first, and how many matched in all. `boost` is added to an entry's score: for what was
 * chosen lately.
 */
export function best<Entry extends { prepared: Prepared }>(
  entries: Iterable<Entry>,
  words: readonly string[],
  limit: number,
  boost: (entry: Entry) => number = () => 0,
): { ranked: Ranked<Entry>[]; total: number } {
  const ranked: Ranked<Entry>[] = []
  let total = 0
  for (const entry of entries) {
    const worth = score(entry.prepared, words)
    if (worth === null) continue
    total += 1
    const own = { entry, score: worth + boost(entry) }
    // Few stay in a list of the best, so that sorting it costs next to nothing.
    if (ranked.length === limit && compare(ranked.at(-1)!, own) <= 0) continue
    let at = ranked.length
    while (at > 0 && compare(ranked[at - 1]!, own) > 0) at -= 1
    ranked.splice(at, 0, own)
    if (ranked.length > limit) ranked.pop()
  }
  return { ranked, total }
}

function compare<Entry extends { prepared: Prepared }>(a: Ranked<Entry>, b: Ranked<Entry>): number {
  if (a.score !== b.score) return b.score - a.score
  // Numbers of different length do not tie, so that letters are enough, and ten times as fast as a collator.
  return a.entry.prepared.text < b.entry.prepared.text ? -1 : 1
}
