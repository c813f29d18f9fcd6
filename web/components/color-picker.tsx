import { type ReactNode, useId, useMemo, useState } from 'react'
import { expandColor, normalizeColor } from '../../contract/color.ts'
import { TextInput } from '../ui/field.tsx'
import { colorStyle } from './color-style.ts'
import { EditLegend } from './edit-legend.tsx'
import { colorLabel, namedColors, useLegend } from './legend.ts'
import { type Coloured, lookalikeOf, lookalikeText } from './lookalikes.ts'

export interface ColorPickerProps {
  /** As stored: `#RRGGBB` or `#RGB`, upper case. */
  value: string
  onChange: (color: string) => void
  hint?: ReactNode
  /** Why the colour was refused. */
  error?: ReactNode
  /** The other containers of the project: a colour that is not told apart from theirs is pointed out. */
  others?: readonly Coloured[] | undefined
}

/** The palette with what its colours mean, and any other colour as hex. */
export function ColorPicker({ value, onChange, hint, error, others = none }: ColorPickerProps) {
  const id = useId()
  const legend = useLegend()
  // What is being typed, until it is a colour.
  const [draft, setDraft] = useState<string>()
  const lookalike = useMemo(() => lookalikeOf(value, others), [value, others])
  const described = [hint && `${id}-hint`, lookalike && `${id}-alike`].filter(Boolean).join(' ')
  const isUnfinished = draft !== undefined && normalizeColor(draft) === null
  const wrong = isUnfinished ? 'Three or six hex digits, such as #1A5EB0' : error

  function type(text: string) {
    const color = normalizeColor(text.trim())
    setDraft(text)
    if (color) onChange(color)
  }

  return (
    <fieldset className="grid gap-[5px]" aria-describedby={described || undefined}>
      <legend className="mb-[5px] font-[560]">Colour</legend>
      <div className="flex flex-wrap items-center gap-1.5">
        {namedColors(legend).map(({ color }) => (
          <input
            key={color}
            type="radio"
            name={id}
            aria-label={colorLabel(color, legend)}
            data-tooltip={colorLabel(color, legend)}
            checked={expandColor(value) === color}
            onChange={() => {
              setDraft(undefined)
              onChange(color)
            }}
            style={colorStyle(color)}
            className="size-[26px] cursor-pointer appearance-none rounded-control bg-(--c) outline-offset-2 outline-ink forced-color-adjust-none checked:outline-2 focus-visible:outline-3 coarse:size-9"
          />
        ))}
        <span
          style={colorStyle(value)}
          className="ml-1 size-[26px] rounded-control border border-line-2 bg-(--c)"
        />
        <TextInput
          aria-label="Colour as hex"
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-error` : undefined}
          value={draft ?? value}
          maxLength={8}
          spellCheck={false}
          onChange={event => type(event.target.value)}
          onBlur={() => !isUnfinished && setDraft(undefined)}
          className="min-h-[30px] w-[110px] font-mono"
        />
      </div>
      <p className="flex flex-wrap justify-between gap-x-3 text-xs text-ink-2">
        {colorLabel(value, legend)}
        <EditLegend />
      </p>
      {wrong && (
        <p id={`${id}-error`} className="font-strong">
          {wrong}
        </p>
      )}
      <p id={`${id}-alike`} role="status" className="empty:hidden">
        {lookalike && (
          <>
            <b aria-hidden="true" className="font-extrabold">
              !{' '}
            </b>
            {lookalikeText(lookalike)}
          </>
        )}
      </p>
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-3">
          {hint}
        </p>
      )}
    </fieldset>
  )
}

const none: readonly Coloured[] = []
