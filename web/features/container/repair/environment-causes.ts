// Why what is stored of an environment is not in the container: a line for each code of the API (sheet §3), which says no
// more of them than their names.

import type { Cause } from '../../../components/repair/cause.ts'

const untold = [
  'It could not be applied',
  'The API says no more. Save a variable once more to try again.',
] as const

const causes: Record<string, readonly [title: string, text: string]> = {
  ENV_UNREPRESENTABLE: ['A value cannot be written', 'Take out line breaks and unusual characters.'],
  ENV_HOST_CONFIG_TOO_LARGE: ['The variables are too long', 'Shorten some of them, or remove some.'],
  ENV_LEGACY_OVERFLOW: ['There is no room for all variables', 'Shorten some of them, or remove some.'],
  ENV_BLOCK_MALFORMED: [
    'The variables inside were changed',
    'Their place in the container cannot be read any more. Put it right there, or create it again.',
  ],
  ENV_DEST_UNSUPPORTED: [
    'The image has no place for variables',
    'Set them inside the container, or create it again from another image.',
  ],
  ENV_APPLY_FAILED: untold,
}

/** @param code of the last try; a newer API may send one that is not known here */
export function environmentCauses(code: string | null): Cause[] {
  const [title, text] = causes[code ?? ''] ?? untold
  return [{ id: 'environment', title, text, isSuspect: true }]
}
