import { ColorSwatch } from '../../components/color-swatch.tsx'
import { StateGlyph } from '../../components/state-glyph.tsx'
import { stateLook } from '../../components/state-look.ts'
import { colorNamed } from './facet-labels.ts'
import type { Facet } from './facets.ts'

/** The glyph of a state, the swatch of a colour; other facets have none. */
export function FacetMark({ facet, value }: { facet: Facet; value: string }) {
  if (facet === 'state') return <StateGlyph look={stateLook(value)} silent />
  if (facet === 'color') return <ColorSwatch color={colorNamed(value)?.color ?? value} />
  return null
}
