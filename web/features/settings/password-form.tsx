import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { meQuery, setPassword } from '../../api/account.ts'
import { isApiError, messageOf } from '../../api/error.ts'
import { Button } from '../../ui/button.tsx'
import { Field, TextInput } from '../../ui/field.tsx'
import { showToast } from '../../ui/toast.tsx'

/** Sets the first password of the embedded control plane, or changes it. */
export function PasswordForm({ hasPassword }: { hasPassword: boolean }) {
  const me = useQuery(meQuery)
  const save = useMutation(setPassword)
  const [current, setCurrent] = useState('')
  const [password, setNext] = useState('')
  const [weak, setWeak] = useState<string>()

  function submit(event: FormEvent) {
    event.preventDefault()
    const problem = weakness(password)
    setWeak(problem)
    if (problem || !me.data || save.isPending) return
    save.mutate(
      { userId: me.data.id, password, ...(hasPassword && { current }) },
      {
        onSuccess: () => {
          setCurrent('')
          setNext('')
          showToast({ text: hasPassword ? 'Password changed' : 'Password set' })
        },
      },
    )
  }

  const { error } = save
  const isCurrentWrong =
    isApiError(error) && ([401, 403].includes(error.status) || /current/i.test(error.code))
  const fieldError = isApiError(error) ? error.field('password') : undefined
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {!hasPassword && (
        <p className="text-ink-2">Without a password only the link printed at the start signs in.</p>
      )}
      {/* For password managers: whose password it is. */}
      <input type="text" autoComplete="username" value={me.data?.email ?? ''} readOnly hidden />
      {hasPassword && (
        <Field
          label="Current password"
          error={isCurrentWrong ? 'This is not the current password.' : undefined}
        >
          <TextInput
            type="password"
            value={current}
            onChange={event => setCurrent(event.target.value)}
            autoComplete="current-password"
          />
        </Field>
      )}
      <Field
        label="New password"
        hint="12 to 128 characters, with three of: lower case, upper case, digits, others."
        error={weak ?? fieldError ?? (error && !isCurrentWrong ? messageOf(error) : undefined)}
      >
        <TextInput
          type="password"
          value={password}
          onChange={event => setNext(event.target.value)}
          autoComplete="new-password"
        />
      </Field>
      <Button type="submit" variant="primary" busy={save.isPending} className="justify-self-start">
        {hasPassword ? 'Change password' : 'Set password'}
      </Button>
    </form>
  )
}

/** The rule of sheet §2.2, told before anything is sent; undefined when the password is fine. */
function weakness(password: string): string | undefined {
  if (password.length < 12 || password.length > 128) return 'Use 12 to 128 characters.'
  const classes = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/].filter(pattern => pattern.test(password)).length
  return classes < 3 ? 'Use three of: lower case, upper case, digits, other characters.' : undefined
}
