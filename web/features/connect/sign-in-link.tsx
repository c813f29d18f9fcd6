import { use, useEffect } from 'react'
import { Link, Navigate, useSearchParams } from 'react-router'
import { isApiError, messageOf } from '../../api/error.ts'
import { completeSignIn, signInWithCode } from '../../api/sign-in.ts'
import { spendSignInCode } from '../../api/sign-in-code.ts'
import { Brand } from '../../components/brand.tsx'
import { paths, safeReturn } from '../../lib/paths.ts'
import { useTitle } from '../../lib/title.ts'

/** Null when it has signed in, otherwise why it has not. */
async function exchange(code: string): Promise<string | null> {
  try {
    await completeSignIn('', await signInWithCode(code), false)
    return null
  } catch (error) {
    const isSpent = isApiError(error) && [400, 401, 404, 410].includes(error.status)
    return isSpent
      ? 'This link has been used. Start Livery again for a new one, or sign in with a password.'
      : messageOf(error)
  }
}

/** The code is good for one use, however often the page renders. */
let exchanged: Promise<string | null> | undefined

/**
 * Exchanges the code of the printed link, and goes on to the page that `to` names, or to the fleet. Shows itself only
 * when that did not sign in.
 */
export function SignInLink() {
  const code = spendSignInCode()
  if (code) exchanged = exchange(code)
  if (!exchanged) return <Navigate to={paths.connect} replace />
  return <Exchange outcome={exchanged} />
}

function Exchange({ outcome }: { outcome: Promise<string | null> }) {
  useTitle('sign in')
  const [search] = useSearchParams()
  const message = use(outcome)
  // A new link pasted over this address changes only its hash.
  useEffect(() => {
    const reload = () => location.reload()
    window.addEventListener('hashchange', reload)
    return () => window.removeEventListener('hashchange', reload)
  }, [])
  if (message === null) return <Navigate to={safeReturn(search.get('to'))} replace />
  return (
    <main className="mx-auto grid max-w-md gap-6 px-4 py-10">
      <Brand />
      <section className="grid gap-4 rounded-card border border-line bg-sheet p-5 shadow-card">
        <h1 className="text-xl font-strong">This link does not sign in</h1>
        <p>{message}</p>
        <p className="flex gap-4">
          <Link to={paths.connect} className="underline underline-offset-2">
            Sign in with a password
          </Link>
          <Link to={paths.fleet} className="underline underline-offset-2">
            Open the fleet
          </Link>
        </p>
      </section>
    </main>
  )
}
