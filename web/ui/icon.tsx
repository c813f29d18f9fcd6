const PATHS = {
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  down: 'M4 6l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.5l3.2 3.2L13 5',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  show: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 100 3.6 1.8 1.8 0 000-3.6z',
  hide: 'M2 2l12 12M6 3.8A6 6 0 018 3.5C12 3.5 14.5 8 14.5 8a11 11 0 01-2 2.5M4 5a11 11 0 00-2.5 3S4 12.5 8 12.5a6 6 0 002.3-.5',
  search: 'M7 2.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM10.5 10.5l3.5 3.5',
  plus: 'M8 3v10M3 8h10',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  edit: 'M3 13l.7-3 7-7 2.3 2.3-7 7z',
  out: 'M6 3h7v7M13 3L4 12',
} as const

export type IconName = keyof typeof PATHS

/** A line drawing in the ink around it. It says nothing to a screen reader: the control that holds it has the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      className="flex-none"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
