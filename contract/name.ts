// Container names: 3 to 100 of letters, digits, - and _, unique within the project (sheet §4.3, §20 row 30).

/** Why this cannot be a container's name, or null. */
export function checkName(name: string): string | null {
  if (name.length < 3 || name.length > 100) return 'A name has 3 to 100 characters'
  if (!/^[A-Za-z0-9_-]+$/.test(name)) return 'A name has letters, digits, - and _ only'
  return null
}

/** On create, no name and `rand` both ask for a generated one. */
export function wantsGeneratedName(name: string | null | undefined): boolean {
  return name === undefined || name === null || name === 'rand'
}

/** Two words, such as `quiet-heron`. @param random as Math.random: 0 ≤ r < 1 */
export function generateName(random: () => number): string {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)]
  return `${pick(adjectives)}-${pick(nouns)}`
}

/** A generated name that is not taken: a few tries at a bare pair of words, then the last pair with a number. */
export function generateFreeName(random: () => number, isTaken: (name: string) => boolean): string {
  let name = generateName(random)
  for (let tries = 1; tries < 8 && isTaken(name); tries++) name = generateName(random)
  return freeName(name, isTaken)
}

/** The name itself, or the first of `name-2`, `name-3`… that is not taken; shortened so that it stays a valid name. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name
  for (let n = 2; isTaken(free); n++) free = `${name.slice(0, 99 - String(n).length)}-${n}`
  return free
}

const adjectives = words(`
  amber ample bold brave bright brisk calm clear clever cosy crisp dapper eager early easy fair fleet fond frank fresh
  gentle glad golden grand hardy honest humble jolly keen kind lively loyal lucid lucky mellow merry mild misty modest
  neat nimble noble patient placid plucky polite prime proud quick quiet rapid ready rustic sage sandy serene sharp
  silent sleek smooth snug solid sound spry steady stout sturdy sunny swift tidy tranquil trusty vivid warm wise witty
`)

const nouns = words(`
  acorn alder anchor aspen badger beacon birch bison brook canyon cedar cliff clover comet condor coral cove crane creek
  cypress delta dune eagle elm ember falcon fern finch fjord forest fox garnet geyser glacier grove gull harbor hare
  hawk hazel heron hill ibis iris island jay juniper kelp kite lagoon lark laurel ledge lichen lily linden lynx magpie
  maple marlin marsh marten meadow mesa moss oak orchid oriole osprey otter owl pebble pine plover poplar prairie quail
  quartz raven reef ridge river robin rowan sable sparrow spruce stork summit swallow swan tern thicket thrush tide
  tundra valley walnut willow wren yarrow
`)

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
