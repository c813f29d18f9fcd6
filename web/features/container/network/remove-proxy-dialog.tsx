import { useState } from 'react'
import { messageOf } from '../../../api/error.ts'
import { mutate } from '../../../api/mutate.ts'
import { deleteNetwork, type NetworkConfig } from '../../../api/network.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { Problem } from './problem.tsx'
import { useIsShown } from './use-is-shown.ts'

interface Props {
  id: string
  name: string
  config: NetworkConfig
  onRemoved: () => void
  onClose: () => void
}

export function RemoveProxyDialog({ id, name, config, onRemoved, onClose }: Props) {
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const isShown = useIsShown()
  const isBlock = config.type === 'block'
  const what = isBlock ? 'block' : 'proxy'

  async function remove() {
    setBusy(true)
    setError(undefined)
    try {
      await mutate(deleteNetwork, { id })
      showToast({ text: `Egress ${what} of ${name} removed` })
      if (isShown.current) onRemoved()
    } catch (failure) {
      const detail = messageOf(failure)
      setError(detail)
      if (!isShown.current)
        showToast({ text: `Egress ${what} of ${name} not removed`, detail, lasting: true })
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={`Remove the ${what} of ${name}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Leave it</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void remove()}>
            Remove it
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-ink-2">
          <dt className="text-ink">Lost</dt>
          <dd>
            {isBlock
              ? 'The block, its name servers and its comment.'
              : 'The address, the name servers, the place and the comment.'}
            {config.credentials_configured && ' User and password too: nobody can read them back first.'}
          </dd>
          <dt className="text-ink">After it</dt>
          <dd>What the container asks for goes out as its server lets it. To pause, stop it instead.</dd>
        </dl>
        {error && <Problem>{error}</Problem>}
      </div>
    </Dialog>
  )
}
