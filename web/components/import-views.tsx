import { useId, useState } from 'react'
import { plural } from '../lib/format.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field, Textarea } from '../ui/field.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { showToast } from '../ui/toast.tsx'
import { setOwnLegend } from './change-legend.ts'
import { useOwnLegend } from './legend.ts'
import { keepViews, useKeptViews } from './views.ts'
import { parseViewsFile, planImport, type ViewsFile } from './views-file.ts'

/** Reads a file of views and legend, says what it would do, and does it; a toast takes it back. */
export function ImportViews({ onClose }: { onClose: () => void }) {
  const kept = useKeptViews()
  const legend = useOwnLegend()
  const [text, setText] = useState('')
  const [how, setHow] = useState<'merge' | 'replace'>('merge')
  const fileId = useId()
  const parsed = text.trim() === '' ? undefined : parseViewsFile(text)
  const file = parsed && 'file' in parsed ? parsed.file : undefined
  const problem = parsed && 'problem' in parsed ? parsed.problem : undefined

  function bringIn(file: ViewsFile) {
    keepViews(planImport(file, kept, how).kept)
    if (file.legend) setOwnLegend(how === 'merge' ? { ...legend, ...file.legend } : file.legend)
    showToast({
      text: 'Views imported',
      action: {
        label: 'Undo',
        onPress: () => {
          keepViews(kept)
          setOwnLegend(legend)
        },
      },
    })
    onClose()
  }

  return (
    <Dialog
      title="Import views and legend"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            reason={file ? undefined : (problem ?? 'Choose a file first.')}
            onClick={() => file && bringIn(file)}
          >
            Import
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <div className="grid gap-[5px]">
          <label htmlFor={fileId} className="justify-self-start font-[560]">
            File
          </label>
          <input
            id={fileId}
            type="file"
            accept=".json,application/json"
            className="text-ink-2 file:mr-3 file:min-h-8 file:rounded-control file:border file:border-line-2 file:bg-sheet file:px-3 file:text-ink"
            onChange={async event => setText((await event.target.files?.[0]?.text()) ?? '')}
          />
        </div>
        <Field label="Or its text" error={problem}>
          <Textarea
            rows={5}
            value={text}
            spellCheck={false}
            className="font-mono text-sm"
            onChange={event => setText(event.target.value)}
          />
        </Field>
        <SegmentedControl
          label="What becomes of your own views"
          value={how}
          options={[
            { value: 'merge', label: 'Add to mine' },
            { value: 'replace', label: 'Replace mine' },
          ]}
          onChange={setHow}
        />
        <p role="status" className="text-ink-2">
          {file && <Plan file={file} how={how} />}
        </p>
      </div>
    </Dialog>
  )
}

function Plan({ file, how }: { file: ViewsFile; how: 'merge' | 'replace' }) {
  const { added, changed, removed } = planImport(file, useKeptViews(), how)
  const parts = [
    added > 0 && `${plural(added, 'view')} added`,
    changed > 0 && `${plural(changed, 'view')} of the same name changed`,
    removed > 0 && `${plural(removed, 'view')} of yours removed`,
    file.legend && 'names of colours set',
  ].filter(Boolean)
  return parts.length > 0 ? `${parts.join(', ')}.` : 'Nothing in it is new.'
}
