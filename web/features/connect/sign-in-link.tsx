import { useEffect } from 'react'
import { Link, redirect, useLoaderData } from 'react-router'
import { isApiError, messageOf } from '../../api/error.ts'
import { completeSignIn, signInWithCode, spendSignInCode } from '../../api/sign-in.ts'
import { Brand } from '../../components/brand.tsx'
import { paths } from '../../lib/paths.ts'
import { useTitle } from '../../lib/title.ts'

/** Exchanges the code of the printed link. In the loader, which runs once: the code is good for one use. */
export async function signInLinkLoader() {
  const code = spendSignInCode()
  if (!code) return redirect(paths.connect)
  try {
    await completeSignIn('', await signInWithCode(code), false)
    return redirect(paths.fleet)
  } catch (error) {
    const isSpent = isApiError(error) && [400, 401, 404, 410].includes(error.status)
    return isSpent
      ? 'This link has been used. Start Livery again for a new one, or sign in with a password.'
      : messageOf(error)
  }
}

/** Shown when the link did not sign in. */
export function SignInLink() {
  useTitle('sign in')
  const message: string = useLoaderData()
  // A new link pasted over this address changes only its hash.
  useEffect(() => {
    const reload = () => location.reload()
    window.addEventListener('hashchange', reload)
    return () => window.removeEventListener('hashchange', reload)
  }, [])
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
