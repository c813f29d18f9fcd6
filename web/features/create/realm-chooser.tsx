import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { meQuery } from '../../api/account.ts'
import { useActiveConnection } from '../../api/connection.ts'
import { messageOf } from '../../api/error.ts'
import { projectsQuery } from '../../api/projects.ts'
import { realmUsageQuery } from '../../api/realms.ts'
import { formatCount } from '../../lib/format.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, TextInput } from '../../ui/field.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AboutRealms } from './about-realms.tsx'
import { RealmList } from './realm-list.tsx'
import { newRealmId, readRealmId, realmRows, searchRealms } from './realm-rows.ts'

export interface RealmChooserProps {
  value: readonly string[]
  onChange: (realmIds: readonly string[]) => void
  projectId: string | null
  error?: string | undefined
}

/** Some of the known realms, and any other by its id: a realm exists by being named (sheet §20 row 37). */
export function RealmChooser({ value, onChange, projectId, error }: RealmChooserProps) {
  const connection = useActiveConnection()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const usage = useQuery(realmUsageQuery)
  const projects = useQuery(projectsQuery).data ?? none
  const confined = useQuery(meQuery).data?.auth_token?.restrictions.has_realm_restrictions === true
  // A write at a realm's address puts that realm to the others (sheet §1.8).
  const own = connection?.realmId ?? null
  const rows = useMemo(() => {
    const named = own ? [own, ...value] : value
    return realmRows({ known: usage.data, projects, projectId, named })
  }, [usage.data, projects, projectId, own, value])
  const found = searchRealms(rows, text)

  function choose(id: string, isChosen: boolean) {
    onChange(isChosen ? [...new Set([...value, id])] : value.filter(other => other !== id))
  }

  function add() {
    const read = readRealmId(text)
    if ('problem' in read) return setProblem(read.problem)
    setText('')
    choose(read.id, true)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (found.length === 1) {
      setText('')
      choose(found[0]!.id, true)
    } else add()
  }

  return (
    <div className="grid min-w-0 gap-4">
      {confined && (
        <Banner>
          Your token is confined to realms. What it creates is in the realm of its address alone, and not in
          those chosen here.
        </Banner>
      )}
      <div className="grid gap-2">
        <Field
          label="Find a realm, or add one by its id"
          error={problem ?? error}
          hint="A new one needs no more than an id that nobody uses: 24 digits and letters from a to f."
        >
          <div className="flex flex-wrap gap-2">
            <TextInput
              value={text}
              placeholder="64a2c4e9f3d5e2b6a8c7d8e1"
              spellCheck={false}
              autoComplete="off"
              autoCapitalize="off"
              onChange={event => {
                setProblem(undefined)
                setText(event.target.value)
              }}
              onKeyDown={onKeyDown}
              className="min-w-0 flex-1 basis-56 font-mono"
            />
            <Button onClick={add}>Add</Button>
            <Button variant="outline" onClick={() => choose(newRealmId(), true)}>
              New realm
            </Button>
          </div>
        </Field>
      </div>
      {usage.isPending && <Loading />}
      {usage.isError && (
        <Banner action={<Button onClick={() => usage.refetch()}>Try again</Button>}>
          The realms in use could not be listed. {messageOf(usage.error)} One can still be added by its id.
        </Banner>
      )}
      {rows.length > 0 ? (
        <RealmList rows={found} total={rows.length} value={value} own={own} onChange={choose} />
      ) : (
        usage.isSuccess && <p className="text-ink-2">No realm is in use yet, and none is needed.</p>
      )}
      <p role="status" className="text-ink-2">
        {summary(own ? [...new Set([own, ...value])] : value)}
      </p>
      <AboutRealms />
    </div>
  )
}

const none: readonly never[] = []

function summary(ids: readonly string[]): string {
  if (ids.length === 0) return 'In no realm: it is seen only where the API is not narrowed to one.'
  const count = ids.length === 1 ? 'one realm' : `${formatCount(ids.length)} realms`
  return `In ${count}: it is seen there, and where the API is not narrowed to any.`
}

function Loading() {
  return (
    <div role="status" className="grid gap-2">
      <span className="sr-only">Loading realms</span>
      {[0, 1, 2].map(place => (
        <Skeleton key={place} className="h-14 rounded-card" />
      ))}
    </div>
  )
}
