import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type KitService, kitSegment, maxIndex } from '../../../../contract/kit.ts'
import { messageOf } from '../../../api/error.ts'
import type { Container } from '../../../api/fleet-state.ts'
import type { RuntimeInfo } from '../../../api/runtime.ts'
import { formatCount, formatDuration } from '../../../lib/format.ts'
import { Button } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cx.ts'
import { Field, TextInput } from '../../../ui/field.tsx'
import { Pressable } from '../../../ui/pressable.tsx'
import { Panel } from '../panel.tsx'
import { type Absence, whyNothing } from '../runtime/absence.ts'
import { Step, useRanFor } from '../runtime/nothing-told.tsx'
import { serviceAddress } from '../service-address.ts'
import { AddressLine } from './address-line.tsx'
import {
  type Answering,
  countAnswering,
  marks,
  type Offer,
  offersOf,
  stateWords,
  whatItGrants,
} from './catalogue.ts'
import { useTyped } from './typed.ts'

interface Props {
  container: Container
  runtime: UseQueryResult<RuntimeInfo | null>
}

/** The kit's services, each with whether it answers; the chosen one with its address. */
export function CataloguePanel({ container, runtime }: Props) {
  const [typed, setTyped] = useTyped(container.id)
  const ranFor = useRanFor(container)
  const { data: info, error, refetch } = runtime
  // A server that tells of no services at all is another thing than a kit that is silent.
  const services = info ? (info.services ?? []) : info
  const offers = offersOf({ status: container.status, services, ranFor })
  const { answering, of } = countAnswering(offers)
  const chosen = offers.find(({ service }) => service.slug === typed.service) ?? offers[0]
  return (
    <Panel
      title="Services"
      aside={
        container.status === 'running' &&
        info !== undefined && (
          <span className="text-ink-2">
            {formatCount(answering)} of {formatCount(of)} answering
          </span>
        )
      }
    >
      <div className="grid gap-3">
        {error && (
          <p role="status">
            <b className="font-strong">Could not be refreshed.</b> {messageOf(error)}{' '}
            <Button variant="quiet" onClick={() => void refetch()}>
              Try again
            </Button>
          </p>
        )}
        <Readiness container={container} offers={offers} ranFor={ranFor} />
        <ul className="grid grid-cols-2 gap-1.5 sm:grid-cols-3 lg:grid-cols-4 2xl:grid-cols-5">
          {offers.map(offer => (
            <li key={offer.service.slug}>
              <Tile
                offer={offer}
                isChosen={offer === chosen}
                onChoose={() => setTyped({ service: offer.service.slug })}
              />
            </li>
          ))}
        </ul>
        {chosen && <Chosen key={chosen.service.slug} container={container} offer={chosen} />}
      </div>
    </Panel>
  )
}

interface ReadinessProps {
  container: Container
  offers: readonly Offer[]
  ranFor: number | null
}

/** Why some do not answer, and the next step; nothing when all do. */
function Readiness({ container, offers, ranFor }: ReadinessProps) {
  const count = (state: Answering) => offers.filter(offer => offer.state === state).length
  if (container.status !== 'running') {
    const { title, text, step } = whyNothing(container, null)
    return (
      <Line container={container} step={step}>
        <strong className="font-strong">{title}.</strong> {text} The addresses stay the same.
      </Line>
    )
  }
  const [warming, silent, failed] = [count('warming'), count('silent'), count('failed')]
  if (warming > 0)
    return (
      <Line container={container} step={null}>
        <strong className="font-strong">Warming up.</strong> Running for {formatDuration(ranFor ?? 0)}.
        Services usually answer 30 to 60 s after the start.
      </Line>
    )
  if (silent + failed > 0)
    return (
      <Line container={container} step="restart">
        <strong className="font-strong">{formatCount(silent + failed)} not answering.</strong> A restart often
        helps.
      </Line>
    )
  return null
}

interface LineProps {
  container: Container
  step: Absence['step']
  children: ReactNode
}

function Line({ container, step, children }: LineProps) {
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-control bg-wash px-3 py-2">
      <p role="status" className="min-w-0 flex-1 basis-60">
        {children}
      </p>
      {step && <Step container={container} step={step} />}
    </div>
  )
}

interface TileProps {
  offer: Offer
  isChosen: boolean
  onChoose: () => void
}

function Tile({ offer: { service, state }, isChosen, onChoose }: TileProps) {
  const isBad = state === 'silent' || state === 'failed'
  return (
    <Pressable
      aria-label={`${service.label}, ${stateWords[state]}`}
      aria-pressed={isChosen}
      onClick={onChoose}
      className={cx(
        'grid min-h-9 w-full grid-cols-[14px_minmax(0,1fr)_auto] content-center items-baseline gap-x-1.5 rounded-control border px-2 py-1.5 text-left hover:border-ink-3 coarse:min-h-10',
        isChosen ? 'border-ink bg-wash font-firm' : 'border-line-2',
      )}
    >
      <span aria-hidden="true" className={cx('text-center text-xs', isBad && 'font-extrabold')}>
        {marks[state]}
      </span>
      <span className={cx('truncate', state !== 'answering' && !isBad && 'text-ink-2')}>{service.label}</span>
      {(isBad || state === 'warming') && <span className="text-xs text-ink-2">{stateWords[state]}</span>}
    </Pressable>
  )
}

function Chosen({ container, offer: { service, state } }: { container: Container; offer: Offer }) {
  const [{ index }, setTyped] = useTyped(container.id)
  const text = index[service.slug] ?? '1'
  const most = maxIndex(service)
  const segment = segmentOf(service, text)
  const { url, reason } = serviceAddress(container, segment ?? kitSegment(service))
  return (
    <section aria-label={service.label} className="grid gap-2.5 border-t border-line pt-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <h3 className="font-strong">{service.label}</h3>
          <p className="text-ink-2">
            {service.what}. {stateSentence(state, container)}
            {!service.hasUi && service.indexed && ' An API: nothing to look at.'}
          </p>
        </div>
        {service.indexed && most > 1 && (
          <Field
            label="Instance"
            className="w-40"
            error={segment === null && `From 1 to ${formatCount(most)}`}
          >
            <TextInput
              inputMode="numeric"
              autoComplete="off"
              value={text}
              onChange={event => setTyped({ index: { ...index, [service.slug]: event.target.value } })}
            />
          </Field>
        )}
      </div>
      {url === null ? (
        <p className="text-ink-2">{reason}</p>
      ) : (
        segment && (
          <AddressLine
            url={service.slug === 'ssh' ? url.replace(/^https:\/\//, 'ssh://root@') : url}
            what={segment}
            reason={notForBrowsers[service.slug] ?? reason}
            grants={whatItGrants(service)}
          />
        )
      )}
    </section>
  )
}

const notForBrowsers: Partial<Record<string, string>> = {
  ssh: 'A browser cannot open it: use the command under SSH.',
  proxy: 'A browser cannot open it: programs send their requests through it.',
}

function segmentOf(service: KitService, text: string): string | null {
  try {
    return kitSegment(service, service.indexed ? Number(text) : 1)
  } catch {
    return null
  }
}

function stateSentence(state: Answering, { ai }: Container): string {
  switch (state) {
    case 'answering':
      return 'It answers.'
    case 'warming':
      return 'It is warming up.'
    case 'silent':
      return 'It does not answer.'
    case 'failed':
      return 'It has failed.'
    case 'untold':
      return ai ? 'Nothing inside tells of it.' : 'Nothing inside tells of it; AI is off.'
    default:
      return ''
  }
}
