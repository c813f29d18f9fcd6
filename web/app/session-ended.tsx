import { useState } from 'react'
import type { Connection } from '../api/connection.ts'
import { SignInAgain } from '../features/connect/sign-in-again.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'

export function SessionEnded({ connection }: { connection: Connection }) {
  const [isAside, setAside] = useState(false)
  if (!isAside) {
    return <SignInAgain connection={connection} onClose={() => setAside(true)} />
  }
  return (
    <div className="p-2">
      <Banner tone="problem" action={<Button onClick={() => setAside(false)}>Sign in</Button>}>
        The session has ended. What is shown is no longer renewed.
      </Banner>
    </div>
  )
}
