import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { Navigate, useLocation, useNavigate, useParams } from 'react-router'
import { currentFleet } from '../../api/fleet-sync.ts'
import type { Blueprint } from '../../components/recreate.ts'
import { serverLabel } from '../../components/server-state.ts'
import { newContainerPath, paths } from '../../lib/paths.ts'
import { useTitle } from '../../lib/title.ts'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { Check } from './check.ts'
import { CheckList } from './check-list.tsx'
import { checksOf } from './checks.ts'
import { bodyOf, discardDraft, fillDraft, useHasDraft } from './draft.ts'
import { FilledNote } from './filled-note.tsx'
import { focusField } from './place.tsx'
import { PresetList } from './preset-list.tsx'
import { fromBlueprint } from './presets.ts'
import { Preview } from './preview.tsx'
import { standing } from './refusal.ts'
import { sendDraft, useRefusal, useSending } from './send.ts'
import { StepBody } from './step-body.tsx'
import { StepRail } from './step-rail.tsx'
import { type DraftField, type StepId, stepOf, steps } from './steps.ts'
import { UnreachableDialog } from './unreachable-dialog.tsx'
import { useKnown, usePlacedDraft } from './use-known.ts'

const ManyDialog = lazy(async () => ({ default: (await import('./many/many-dialog.tsx')).ManyDialog }))
const RequestView = lazy(async () => ({
  default: (await import('../../components/request-view.tsx')).RequestView,
}))

/** What a link to a step may carry: the field to go to, or what to fill in. */
interface LinkState {
  field?: DraftField
  from?: Blueprint
}

/** Creation with care, step by step; any step may be skipped, and Create is there from the start. */
export function CreatePage() {
  const { step: named } = useParams()
  const at = named === undefined ? 0 : steps.findIndex(({ id }) => id === named)
  if (at < 0) return <Navigate to={newContainerPath()} replace />
  return <Wizard at={at} />
}

function Wizard({ at }: { at: number }) {
  const { id: step, label } = steps[at]!
  const next = steps[at + 1]
  const navigate = useNavigate()
  const known = useKnown()
  const draft = usePlacedDraft(known)
  const hasDraft = useHasDraft()
  const refusal = useRefusal()
  const isSending = useSending(state => state.isSending)
  const page = useRef<HTMLDivElement>(null)
  const [dialog, setDialog] = useState<'unreachable' | 'many'>()
  const visited = useVisited(step)
  useTitle(`new container, ${label}`)
  useFillByLink()

  const checks = useMemo(() => checksOf(draft, known), [draft, known])
  const errors = useMemo(
    () => ({ ...messages(checks), ...(refusal && standing(refusal, draft)) }),
    [checks, refusal, draft],
  )
  const wrong = new Set(Object.keys(errors).map(field => stepOf(field as DraftField)))
  const request = useMemo(
    () => ({
      method: 'POST',
      path: `/api/v1/projects/${draft.projectId}/containers`,
      body: bodyOf(draft),
    }),
    [draft],
  )
  const project = known.projects?.find(({ id }) => id === draft.projectId)
  const rental = known.servers?.find(({ server_id }) => server_id === draft.serverId)
  useFocusByLink(page)

  function go(field: DraftField) {
    if (stepOf(field) === step) focusField(page.current, field)
    else navigate(newContainerPath(stepOf(field)), { state: { field } satisfies LinkState })
  }

  function create() {
    const [first] = checks.filter(({ level }) => level === 'refuses')
    if (first) return go(first.field)
    if (draft.many) return setDialog('many')
    if (!draft.options.hoody_kit && !draft.sshKey) return setDialog('unreachable')
    send()
  }

  function send() {
    if (!project || !rental || isSending) return
    void sendDraft(draft, { projectAlias: project.alias, serverName: serverLabel(rental) }, navigate)
  }

  return (
    <div
      ref={page}
      className="grid min-h-full grid-cols-[minmax(0,1fr)] content-start lg:grid-cols-[216px_minmax(0,1fr)] lg:content-stretch xl:grid-cols-[216px_minmax(0,1fr)_372px]"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5 border-line px-2.5 py-4 max-lg:border-b lg:border-r lg:max-xl:row-span-2">
        <StepRail step={step} visited={visited} wrong={wrong} />
        <PresetList draft={draft} known={known} />
      </div>
      <section aria-labelledby="step" className="flex min-w-0 flex-col gap-5 px-4 pt-6 sm:px-8.5">
        <header>
          <h1 id="step" className="text-xl font-strong">
            <span className="sr-only">New container: </span>
            {label}
          </h1>
          <p className="text-ink-2">{hints[step]}</p>
        </header>
        <FilledNote />
        {refusal?.other && refusal.draft.name === draft.name && (
          <p role="alert" className="rounded-card border border-ink bg-sheet px-4 py-2.5 font-strong">
            {refusal.other}
          </p>
        )}
        <div className="max-w-3xl flex-1">
          <StepBody key={step} step={step} draft={draft} known={known} errors={errors} />
        </div>
        <footer className="sticky bottom-0 z-10 -mx-4 flex flex-wrap gap-2 border-t border-line bg-paper px-4 py-3 sm:-mx-8.5 sm:px-8.5">
          {at > 0 && <Button onClick={() => navigate(newContainerPath(steps[at - 1]!.id))}>Back</Button>}
          {next && (
            <Button variant="primary" onClick={() => navigate(newContainerPath(next.id))}>
              Next: {next.label}
            </Button>
          )}
          <Button
            variant={next ? 'default' : 'primary'}
            busy={isSending || !known.projects || !known.servers}
            onClick={create}
          >
            {draft.many ? `Create ${draft.many.count}` : next ? 'Create now' : 'Create'}
          </Button>
          {hasDraft && (
            <Button variant="quiet" className="ml-auto" onClick={discard}>
              Discard draft
            </Button>
          )}
        </footer>
      </section>
      <aside
        aria-labelledby="outcome"
        className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4 border-line bg-sheet px-4 py-5 max-xl:border-t lg:max-xl:col-start-2 xl:border-l"
      >
        <h2 id="outcome" className="sr-only">
          What it comes to
        </h2>
        <Preview draft={draft} known={known} />
        <Suspense fallback={<Skeleton className="h-40 rounded-card" />}>
          <RequestView request={request} />
        </Suspense>
        <section aria-label="Checks">
          <CheckList checks={checks} />
        </section>
      </aside>
      {dialog === 'unreachable' && (
        <UnreachableDialog
          onClose={() => setDialog(undefined)}
          onKey={() => go('ssh_public_key')}
          onCreate={() => {
            setDialog(undefined)
            send()
          }}
        />
      )}
      {dialog === 'many' && (
        <Suspense>
          <ManyDialog
            draft={draft}
            projectId={draft.projectId}
            onClose={() => setDialog(undefined)}
            onStarted={() => {
              discardDraft()
              navigate(paths.fleet)
            }}
          />
        </Suspense>
      )}
    </div>
  )

  function discard() {
    const before = draft
    discardDraft()
    useSending.setState({ refusal: null })
    showToast({
      text: 'Draft discarded',
      action: { label: 'Undo', onPress: () => fillDraft('the discarded draft', before) },
    })
  }
}

const hints: Record<StepId, ReactNode> = {
  basics: 'Every step can be skipped: what stands there is used.',
  image: 'The operating system cannot be changed later.',
  realms: 'Which parts of the account see it. Can be changed at any time.',
  environment: 'Variables that every process in it is started with. Changed later only while it is stopped.',
  'ssh-key': 'Lets one key log in as root. Changed later only while it is stopped.',
  options: 'What is not said to be for good can be changed later.',
  review: 'Everything that is sent, and what follows.',
}

/** What is in the way, as sentences by field. */
function messages(checks: readonly Check[]): Partial<Record<DraftField, string>> {
  const errors: Partial<Record<DraftField, string>> = {}
  for (const { field, level, message } of checks) {
    if (level === 'refuses') errors[field] ??= `${message}.`
  }
  return errors
}

/** The steps that were opened, this one not counted. */
function useVisited(step: StepId): ReadonlySet<StepId> {
  const [opened, setOpened] = useState<ReadonlySet<StepId>>(new Set())
  useEffect(() => () => setOpened(before => new Set([...before, step])), [step])
  return useMemo(() => new Set([...opened].filter(id => id !== step)), [opened, step])
}

/** Fills the draft with what the link here brought along: a container that is gone, to be created again. */
function useFillByLink() {
  const { state, pathname } = useLocation() as { state: LinkState | null; pathname: string }
  const navigate = useNavigate()
  const from = state?.from
  useEffect(() => {
    if (!from) return
    const taken = new Set<string>()
    for (const row of currentFleet()?.byId.values() ?? []) {
      if (row.project_id === from.projectId && row.id !== from.replaces) taken.add(row.name)
    }
    fillDraft(from.body.name, fromBlueprint(from, { isTaken: name => taken.has(name) }))
    // Once: a reload must not fill it again.
    navigate(pathname, { replace: true, state: null })
  }, [from, navigate, pathname])
}

/** To the field that a check or a refusal is about, once its step is there. */
function useFocusByLink(page: { current: HTMLElement | null }) {
  const { state, key } = useLocation() as { state: LinkState | null; key: string }
  const field = state?.field
  const done = useRef<string>(undefined)
  useEffect(() => {
    if (!field || done.current === key) return
    done.current = key
    // After the page itself, which takes the focus when it is navigated to.
    const timer = setTimeout(() => focusField(page.current, field))
    return () => clearTimeout(timer)
  }, [field, key, page])
}
