import { Chip } from '../../../ui/chip.tsx'

/** That something is different since the last look, beside its name. */
export function Mark({ text }: { text: string | undefined }) {
  return text === undefined ? null : (
    <>
      {' '}
      <Chip>{text}</Chip>
    </>
  )
}
