import { memo, type ReactNode, type SyntheticEvent, useId } from 'react'
import { ariaKeys, type ShortcutId, withKey } from '../lib/shortcuts.ts'
import { Chip } from '../ui/chip.tsx'
import { Pressable } from '../ui/pressable.tsx'
import { cardMarks } from './card-marks.ts'
import { ContainerTag } from './container-tag.tsx'
import { stateLook } from './state-look.ts'

export interface CardAction {
  label: string
  onClick?: (() => void) | undefined
  /** Opens in a new window. A service's URL is a credential: see `masked`. */
  href?: string | undefined
  reason?: string | undefined
  busy?: boolean | undefined
  /** The key that does the same while the container has the focus. */
  shortcut?: ShortcutId | undefined
}

export interface ContainerCardProps {
  name: string
  color: string | null
  status: string
  /** The operation under way, by its API name. */
  pendingOperation?: string | undefined
  image: string
  server: string
  /** Names of its realms. */
  realms: readonly string[]
  /** "Running 3 d 4 h", or why it failed. */
  line: ReactNode
  /** Three at most, in equal columns. */
  actions: readonly CardAction[]
  /** Whose the controls still are (actions, menu, box) when they are another's: nothing can be pressed then. */
  controlsOf?: string | undefined
  to?: string | undefined
  /** Goes there. */
  onOpen?: (() => void) | undefined
  menu?: ReactNode
  selected?: boolean | undefined
  /** What selects it: shown over its glyph while it is pointed at, and while anything is selected. */
  selectBox?: ReactNode
  /** Keys are hidden: no URL gets into the page, where a hover would show it. */
  masked?: boolean | undefined
  /** Opens below, in place: a confirmation, a progress. */
  footer?: ReactNode
  /** Of its link and its actions: in a grid only one card's controls are in the tab order. */
  tabIndex?: 0 | -1 | undefined
}

const REALMS_SHOWN = 2

export function ContainerCard(props: ContainerCardProps) {
  const {
    name,
    color,
    status,
    pendingOperation,
    image,
    server,
    realms,
    line,
    actions,
    controlsOf,
    to,
    onOpen,
    menu,
    footer,
    tabIndex,
  } = props
  const nameId = useId()
  const look = stateLook(status, pendingOperation)
  return (
    <article
      aria-labelledby={nameId}
      className="card"
      {...cardMarks(look, props.selected)}
      onClickCapture={controlsOf === undefined ? undefined : refuse}
    >
      <ContainerTag {...{ name, color, look, to, onOpen, nameId, tabIndex }} select={props.selectBox}>
        {menu && <span className="tag-menu ml-auto text-base tracking-normal">{menu}</span>}
      </ContainerTag>
      <div className="px-[11px] pt-[9px] pb-2.5 text-ink-2 *:not-first:mt-[5px]">
        <p className="flex justify-between gap-2">
          <Cut text={image} />
          <Cut text={server} />
        </p>
        <p
          className={look.fill === 'failed' ? 'truncate font-[650] text-ink' : 'truncate'}
          data-tooltip={typeof line === 'string' ? line : undefined}
          data-tooltip-cut=""
        >
          {line}
        </p>
        <Realms names={realms} />
      </div>
      {actions.length > 0 && (
        <Actions
          actions={actions}
          masked={props.masked ?? false}
          name={controlsOf ?? name}
          tabIndex={tabIndex}
        />
      )}
      {footer && <div className="border-t border-line p-[11px]">{footer}</div>}
      {props.selected && <span className="sr-only">Selected</span>}
    </article>
  )
}

/** A link to what is shown is none of the controls. */
function refuse(event: SyntheticEvent) {
  if ((event.target as Element).closest('h3')) return
  event.preventDefault()
  event.stopPropagation()
}

function Cut({ text }: { text: string }) {
  return (
    <span className="truncate" data-tooltip={text} data-tooltip-cut="">
      {text}
    </span>
  )
}

const Realms = memo(function Realms({ names }: { names: readonly string[] }) {
  if (names.length === 0) return <p className="text-ink-3">no realm</p>
  const rest = names.slice(REALMS_SHOWN)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div role="group" aria-label="Realms" className="flex gap-1.5">
      {names.slice(0, REALMS_SHOWN).map(name => (
        <Chip key={name}>{name}</Chip>
      ))}
      {rest.length > 0 && (
        <span className="flex-none text-xs text-ink-3" data-tooltip={rest.join(', ')}>
          +{rest.length}
          <span className="sr-only"> {rest.join(', ')}</span>
        </span>
      )}
    </div>
  )
})

const ACTION =
  'min-h-8 flex-1 basis-0 whitespace-nowrap border-l border-line px-1 text-center font-medium first:rounded-bl-[9px] first:border-0 last:rounded-br-[9px] focus-visible:-outline-offset-2 not-aria-disabled:hover:bg-wash not-aria-disabled:hover:text-ink aria-disabled:cursor-not-allowed aria-disabled:text-ink-3 aria-busy:cursor-progress coarse:min-h-11'

interface ActionsProps {
  actions: readonly CardAction[]
  masked: boolean
  name: string
  tabIndex: 0 | -1 | undefined
}

const Actions = memo(function Actions({ actions, ...same }: ActionsProps) {
  return (
    <div className="mt-auto flex border-t border-line text-ink-2">
      {actions.map(action => (
        <Action key={action.label} action={action} {...same} />
      ))}
    </div>
  )
})

interface ActionProps extends Omit<ActionsProps, 'actions'> {
  action: CardAction
}

function Action({ action, masked, name, tabIndex }: ActionProps) {
  const { label, onClick, href, reason, busy, shortcut } = action
  // Fifty buttons "Stop" are told apart by whose they are.
  const fullName = `${label} ${name}`
  if (href && !masked && reason === undefined) {
    return (
      <a
        href={href}
        tabIndex={tabIndex}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={fullName}
        className={`${ACTION} leading-8 coarse:leading-11`}
      >
        {label}
      </a>
    )
  }
  const press = href ? () => window.open(href, '_blank', 'noopener,noreferrer') : onClick
  return (
    <Pressable
      className={ACTION}
      tabIndex={tabIndex}
      reason={reason}
      busy={busy}
      onClick={press}
      aria-label={fullName}
      aria-keyshortcuts={shortcut && ariaKeys(shortcut)}
      data-tooltip={reason ?? (shortcut && withKey(label, shortcut))}
    >
      {label}
    </Pressable>
  )
}
