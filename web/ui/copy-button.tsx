import { useEffect, useState } from 'react'
import { announce } from './announcer.tsx'
import { IconButton } from './button.tsx'
import { copyText } from './copy-text.ts'

export interface CopyButtonProps {
  text: string
  /** What is copied, in words: "Copy id". */
  label: string
}

export function CopyButton({ text, label }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>()
  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(() => setOutcome(undefined), 2000)
    return () => clearTimeout(timer)
  }, [outcome])

  async function copy() {
    try {
      await copyText(text)
      setOutcome('copied')
      announce('Copied')
    } catch {
      setOutcome('refused')
      announce('The browser refused to copy', 'assertive')
    }
  }

  return (
    <IconButton
      icon={outcome === 'copied' ? 'check' : outcome === 'refused' ? 'close' : 'copy'}
      label={label}
      onClick={copy}
    />
  )
}
