import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { LegendEditor } from './legend-editor.tsx'

export function LegendDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="Colour legend"
      onClose={onClose}
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <LegendEditor />
    </Dialog>
  )
}
