import { useState } from 'react'
import type { Connection } from '../../api/connection.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SignInForm } from './sign-in-form.tsx'

export interface SignInAgainProps {
  connection: Connection
  onClose: () => void
}

/** Over the page, which stays as it is: what waits for a session goes on after it. */
export function SignInAgain({ connection, onClose }: SignInAgainProps) {
  const [serverError, setServerError] = useState<string>()
  return (
    <Dialog title="Sign in again" onClose={onClose}>
      <SignInForm
        login={connection.user}
        server={{ baseUrl: connection.baseUrl }}
        onServerError={setServerError}
        onDone={() => {}}
      >
        <p className="text-ink-2">
          The session has ended. Sign in and go on where you were; nothing on the page is lost.
          {connection.baseUrl === '' && ' Opening the link of a new start in another tab does it too.'}
        </p>
        {serverError && (
          <p role="alert" className="font-strong">
            {serverError}
          </p>
        )}
      </SignInForm>
    </Dialog>
  )
}
