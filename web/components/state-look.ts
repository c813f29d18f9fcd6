import type { ContainerStatus } from '../../contract/lifecycle.ts'

export type Fill = 'running' | 'stopped' | 'paused' | 'moving' | 'failed' | 'hollow'
export type Glyph = 'play' | 'square' | 'pause' | 'moving' | 'copy' | 'alert' | 'unknown'

/** How a state looks and what it is called, everywhere. */
export interface StateLook {
  word: string
  glyph: Glyph
  /** The value of `data-fill`; drawn in index.css, and by draw-tile.ts where there are too many for elements. */
  fill: Fill
}

const STATUSES: Record<ContainerStatus, StateLook> = {
  creating: { word: 'Creating', glyph: 'moving', fill: 'moving' },
  claiming: { word: 'Claiming', glyph: 'moving', fill: 'moving' },
  copying: { word: 'Copying', glyph: 'copy', fill: 'moving' },
  running: { word: 'Running', glyph: 'play', fill: 'running' },
  paused: { word: 'Paused', glyph: 'pause', fill: 'paused' },
  stopped: { word: 'Stopped', glyph: 'square', fill: 'stopped' },
  failed: { word: 'Failed', glyph: 'alert', fill: 'failed' },
  deleting: { word: 'Deleting', glyph: 'moving', fill: 'moving' },
  deleted: { word: 'Deleted', glyph: 'square', fill: 'hollow' },
}

/** Our own word for one of many that is not asked for yet; no API sends it. */
const WAITING: StateLook = { word: 'Waiting', glyph: 'moving', fill: 'hollow' }

/** What is said while an operation is under way: the API keeps the old status until it ends. */
const UNDER_WAY: Record<string, string> = {
  create: 'Creating',
  start: 'Starting',
  stop: 'Stopping',
  'force-stop': 'Force stopping',
  restart: 'Restarting',
  pause: 'Pausing',
  resume: 'Resuming',
  delete: 'Deleting',
  snapshot: 'Taking a snapshot',
  restore: 'Restoring',
  copy: 'Copying',
  sync: 'Syncing',
}

/**
 * @param status from the API; one that this version does not know is shown by its own word
 * @param pendingOperation an operation's name from the API, while it is under way
 */
export function stateLook(status: string, pendingOperation?: string): StateLook {
  if (pendingOperation) {
    const word = UNDER_WAY[pendingOperation] ?? sentence(pendingOperation)
    return { word, glyph: 'moving', fill: 'moving' }
  }
  if (status === 'waiting') return WAITING
  if (Object.hasOwn(STATUSES, status)) return STATUSES[status as ContainerStatus]
  return { word: sentence(status), glyph: 'unknown', fill: 'hollow' }
}

/** `access_suspended` → "Access suspended" */
function sentence(word: string): string {
  const spaced = word.replace(/[_-]+/g, ' ').trim()
  return spaced ? spaced[0]!.toUpperCase() + spaced.slice(1) : 'Unknown'
}
