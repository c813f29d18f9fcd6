// The wizard's steps, in their order. Any may be opened at any time: each has a URL of its own.

export const steps = [
  { id: 'basics', label: 'Basics' },
  { id: 'image', label: 'Image' },
  { id: 'realms', label: 'Realms' },
  { id: 'environment', label: 'Environment' },
  { id: 'ssh-key', label: 'SSH key' },
  { id: 'options', label: 'Options' },
  { id: 'review', label: 'Review' },
] as const

export type StepId = (typeof steps)[number]['id']

/** What a check or a refusal is about: a control of a step, by the API's word for it where it has one. */
export type DraftField =
  | 'project'
  | 'server_id'
  | 'name'
  | 'color'
  | 'comment'
  | 'container_image'
  | 'realm_ids'
  | 'environment_vars'
  | 'ssh_public_key'
  | 'hoody_kit'
  | 'dev_kit'
  | 'autostart'
  | 'ai'
  | 'cache'
  | 'ramdisk'
  | 'bypass_prespawn'
  | 'kvm'
  | 'after'

const stepsOfFields: Record<DraftField, StepId> = {
  project: 'basics',
  server_id: 'basics',
  name: 'basics',
  color: 'basics',
  comment: 'basics',
  container_image: 'image',
  realm_ids: 'realms',
  environment_vars: 'environment',
  ssh_public_key: 'ssh-key',
  hoody_kit: 'options',
  dev_kit: 'options',
  autostart: 'options',
  ai: 'options',
  cache: 'options',
  ramdisk: 'options',
  bypass_prespawn: 'options',
  kvm: 'options',
  after: 'review',
}

export function stepOf(field: DraftField): StepId {
  return stepsOfFields[field]
}

export function isDraftField(name: string): name is DraftField {
  return Object.hasOwn(stepsOfFields, name)
}
