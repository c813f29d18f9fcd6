import { startTransition, useId, useOptimistic } from 'react'

export interface SegmentedControlProps<Value extends string> {
  /** What is chosen here, for screen readers. */
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/**
 * One of a few, all in sight. Radio buttons underneath, so the arrow keys work as everywhere. What is chosen shows at
 * once, also where the value lives in the link, which the router takes over only when it has time.
 */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const name = useId()
  const [chosen, choose] = useOptimistic(props.value)

  function change(value: Value) {
    startTransition(() => {
      choose(value)
      props.onChange(value)
    })
  }

  return (
    <fieldset className="inline-flex w-fit rounded-control border border-line-2 bg-sheet">
      <legend className="sr-only">{props.label}</legend>
      {props.options.map(option => (
        <label
          key={option.value}
          className="relative cursor-pointer border-l border-line px-[11px] py-[5px] text-ink-2 outline-offset-2 outline-ink first-of-type:rounded-l-[6px] first-of-type:border-0 last-of-type:rounded-r-[6px] hover:text-ink has-checked:bg-[color-mix(in_srgb,var(--ink)_9%,transparent)] has-checked:font-semibold has-checked:text-ink has-focus-visible:z-1 has-focus-visible:outline-2 coarse:py-2.5"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === chosen}
            onChange={() => change(option.value)}
            className="absolute inset-0 size-full cursor-pointer appearance-none outline-none"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
