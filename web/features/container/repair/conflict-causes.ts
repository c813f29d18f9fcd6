// A name or a key that somebody else has (sheet §5).

import { keyBlob } from '../../../../contract/ssh-key.ts'
import { isKeyTaken, isNameTaken } from '../../../api/refusal.ts'
import type { Step } from '../../../components/repair/cause.ts'
import type { Facts } from './facts.ts'
import { projectOf, TOLD, type Weighed, weigh } from './refusal-causes.ts'

export interface Wanted {
  name?: string | undefined
  key?: string | null | undefined
  projectId?: string
}

/** @param error an answer of the API, or the words of a log */
export function conflictCauses(error: unknown, wanted: Wanted, facts: Facts): Weighed[] {
  return [...nameCauses(error, wanted, facts), ...keyCauses(error, wanted, facts)]
}

function nameCauses(error: unknown, { name, projectId }: Wanted, facts: Facts): Weighed[] {
  const { container, rows, projects } = facts
  const isTold = isNameTaken(error) || isInWords(error, /\bname\b.*already (in use|exists)/i)
  const project = projectId ?? container.project_id
  const holder = name === undefined ? undefined : rows.find(isOther(row => row.name === name, project))
  if (!isTold && !holder) return []
  const where =
    project === container.project_id
      ? (projectOf(facts) ?? 'the project')
      : (projects?.find(({ id }) => id === project)?.alias ?? 'the project')
  const text = holder
    ? `${holder.name} in ${where} has it. Choose another name, or look at the one that has it.`
    : `Something in ${where} that is not shown here has it. Choose another name.`
  return [weigh(isTold ? TOLD : 3, { id: 'name', title: 'The name is taken', text, step: stepTo(holder) })]

  function isOther(holds: (row: (typeof rows)[number]) => boolean, projectId: string) {
    return (row: (typeof rows)[number]) =>
      row.id !== container.id && row.project_id === projectId && row.status !== 'deleted' && holds(row)
  }
}

function keyCauses(error: unknown, { key }: Wanted, { container, rows }: Facts): Weighed[] {
  const isTold = isKeyTaken(error) || isInWords(error, /\bssh\b.*\bkey\b.*already (in use|exists)/i)
  const blob = key ? keyBlob(key) : null
  const holder =
    blob === null
      ? undefined
      : rows.find(row => row.id !== container.id && row.ssh_public_key?.includes(blob))
  if (!isTold && !holder) return []
  const text = holder
    ? `It opens ${holder.name} already. A key opens one container: make another, or look at the one that has it.`
    : 'It opens a container that is not shown here, which may be somebody else’s. Make another one.'
  return [weigh(isTold ? TOLD : 3, { id: 'key', title: 'The SSH key is taken', text, step: stepTo(holder) })]
}

function stepTo(holder: { id: string; name: string } | undefined): Step {
  return holder ? { to: 'container', id: holder.id, name: holder.name } : { to: 'configuration' }
}

const isInWords = (error: unknown, words: RegExp) => typeof error === 'string' && words.test(error)
