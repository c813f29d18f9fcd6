import { type ReactNode, useId, useState } from 'react'
import { expandColor, normalizeColor, palette } from '../../contract/color.ts'
import { TextInput } from '../ui/field.tsx'
import { colorStyle } from './color-style.ts'

export interface ColorPickerProps {
  /** As stored: `#RRGGBB` or `#RGB`, upper case. */
  value: string
  onChange: (color: string) => void
  /** What the colour means to this team, or an error from outside. */
  hint?: ReactNode
}

/** The palette, and any other colour as hex. */
export function ColorPicker({ value, onChange, hint }: ColorPickerProps) {
  const id = useId()
  // What is being typed, until it is a colour.
  const [draft, setDraft] = useState<string>()
  const wrong = draft !== undefined && normalizeColor(draft) === null

  function type(text: string) {
    const color = normalizeColor(text.trim())
    setDraft(text)
    if (color) onChange(color)
  }

  return (
    <fieldset className="grid gap-[5px]" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className="mb-[5px] font-[560]">Colour</legend>
      <div className="flex flex-wrap items-center gap-1.5">
        {palette.map(({ name, color }) => (
          <input
            key={color}
            type="radio"
            name={id}
            aria-label={name}
            data-tooltip={name}
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
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-error` : undefined}
          value={draft ?? value}
          maxLength={8}
          spellCheck={false}
          onChange={event => type(event.target.value)}
          onBlur={() => !wrong && setDraft(undefined)}
          className="min-h-[30px] w-[110px] font-mono"
        />
      </div>
      {wrong && (
        <p id={`${id}-error`} className="font-strong">
          Three or six hex digits, such as #1A5EB0
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-3">
          {hint}
        </p>
      )}
    </fieldset>
  )
}
