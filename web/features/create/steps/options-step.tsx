import { serverLabel } from '../../../components/server-state.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { type CreateOptions, editOptions } from '../draft.ts'
import { Mark } from '../mark.tsx'
import { Place } from '../place.tsx'
import type { StepProps } from '../step-props.ts'

interface Option {
  field: keyof CreateOptions
  label: string
  isOn: string
  consequence: string
  permanent?: true
}

/** Defaults and consequences after sheet §4.3 and §17.3 to §17.5. */
const options: readonly Option[] = [
  {
    field: 'hoody_kit',
    label: 'Hoody kit',
    isOn: 'on',
    consequence:
      'Installs the HTTP services: terminal, files, desktop, code and the others, each with a link. Off, there is SSH only, and only with a key.',
    permanent: true,
  },
  {
    field: 'dev_kit',
    label: 'Dev kit',
    isOn: 'as the kit',
    consequence: 'Installs developer tools: Node, Bun, Rust, Go, Nix, Docker and agents. Off, it is smaller.',
    permanent: true,
  },
  {
    field: 'autostart',
    label: 'Autostart',
    isOn: 'on',
    consequence: 'Starts it when its host boots. Off, it stays stopped after a reboot of the host.',
  },
  {
    field: 'ai',
    label: 'AI',
    isOn: 'on',
    consequence: 'Lets it use the AI of the account. Changed later only while it is stopped.',
  },
  {
    field: 'ramdisk',
    label: 'Ramdisk',
    isOn: 'on',
    consequence:
      'Memory mounted at /ramdisk. Empty it uses none, and a reboot of the host empties it. Changed later only while it is stopped.',
  },
  {
    field: 'cache',
    label: 'Cached image',
    isOn: 'on',
    consequence: 'Takes the image that the host has already. Off, it is fetched anew, which takes longer.',
  },
  {
    field: 'bypass_prespawn',
    label: 'Bypass the warm pool',
    isOn: 'off',
    consequence:
      'Makes a fresh one rather than handing over one that waits ready: seconds instead of under one.',
  },
  {
    field: 'kvm',
    label: 'KVM',
    isOn: 'off',
    consequence: 'Grants /dev/kvm, to run virtual machines in it. Not on free servers.',
    permanent: true,
  },
]

export function OptionsStep({ draft, known, errors }: StepProps) {
  const rental = known.servers?.find(({ server_id }) => server_id === draft.serverId)
  const { hoody_kit, dev_kit, kvm } = draft.options
  const isUnreachable = !hoody_kit && !draft.sshKey && !draft.many?.keyEach
  // What is on already can be turned off.
  const noKvm = rental?.is_free_tier && !kvm ? `Not on the free server ${serverLabel(rental)}.` : undefined
  return (
    <div className="grid gap-4">
      {isUnreachable && (
        <p role="status" className="rounded-card border border-ink bg-sheet px-4 py-2.5">
          <strong className="font-strong">Without the kit and without a key nothing can reach it. </strong>
          Turn the kit on, or give it an SSH key.
        </p>
      )}
      {options.map(({ field, label, isOn, consequence, permanent }) => (
        <Place key={field} field={field}>
          <Checkbox
            label={
              <>
                <span className="font-[560]">{label}</span>
                <span className="ml-2 text-xs text-ink-3">default: {isOn}</span>
                <Mark field={`options.${field}`} />
              </>
            }
            aria-label={label}
            error={errors[field]}
            reason={field === 'kvm' ? noKvm : undefined}
            hint={
              <>
                {consequence}
                {permanent && <b className="font-strong text-ink-2"> Cannot be changed later.</b>}
              </>
            }
            checked={draft.options[field] ?? hoody_kit}
            onChange={event => editOptions({ [field]: event.target.checked })}
          />
          {field === 'dev_kit' && dev_kit !== null && (
            <Button
              variant="quiet"
              className="ml-[14px] justify-self-start"
              onClick={() => editOptions({ dev_kit: null })}
            >
              Leave it as the kit
            </Button>
          )}
        </Place>
      ))}
    </div>
  )
}
