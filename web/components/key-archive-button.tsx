import { Button } from '../ui/button.tsx'
import type { CreateAct } from './create-batch.ts'
import { keysOf } from './create-secrets.ts'
import { hostsOf, saveKeyArchive } from './key-archive.ts'

/** With the addresses, which nobody knew before. After a reload without the keys: they were downloaded before. */
export function KeyArchiveButton({ run, act }: { run: string; act: CreateAct }) {
  const keys = keysOf(run)
  const names = act.rows.filter(({ hasPair }) => hasPair).map(({ body }) => body.name)
  const save = () => void saveKeyArchive(act.keyFolder ?? 'livery-keys', hostsOf(act.projectId, names), keys)
  return (
    <Button variant="inverse" onClick={save}>
      {keys.size > 0 ? 'Save the keys' : 'Save ssh_config'}
    </Button>
  )
}
