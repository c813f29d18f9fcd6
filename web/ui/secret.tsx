import { useState } from 'react'
import { IconButton } from './button.tsx'

export interface SecretProps {
  value: string
  /** What it is, for the button's name: "API_KEY". */
  label: string
}

/** A value that stays out of the page until asked for. Its dots do not tell its length. */
export function Secret({ value, label }: SecretProps) {
  const [shown, setShown] = useState(false)
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1">
      <code className="min-w-0 font-mono text-sm wrap-anywhere">
        {shown ? (
          value
        ) : (
          <>
            <span aria-hidden="true">••••••••••</span>
            <span className="sr-only">hidden</span>
          </>
        )}
      </code>
      <IconButton
        icon={shown ? 'hide' : 'show'}
        label={`${shown ? 'Hide' : 'Show'} ${label}`}
        onClick={() => setShown(!shown)}
      />
    </span>
  )
}
