import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { changeView, LONGEST_NAME, nameProblem, saveView } from '../../components/edit-views.ts'
import { type View, viewPath } from '../../components/views.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, TextInput } from '../../ui/field.tsx'

export interface ViewNameDialogProps {
  /** To be renamed; without one, what is shown is saved as a new view. */
  view?: View | undefined
  /** What is shown. */
  search: string
  /** A new view is there. */
  onSaved: (id: string) => void
  onClose: () => void
}

export function ViewNameDialog({ view, search, onSaved, onClose }: ViewNameDialogProps) {
  const [name, setName] = useState(view?.name ?? '')
  const [tried, setTried] = useState(false)
  const navigate = useNavigate()
  const formId = useId()
  const field = useRef<HTMLInputElement>(null)
  // The dialog itself puts the focus on its first control, which is the cross.
  useEffect(() => field.current?.select(), [])
  const problem = nameProblem(name, view?.id)

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (problem) return
    if (view) changeView(view.id, { name: name.trim() })
    else {
      const saved = saveView(name, search)
      onSaved(saved.id)
      // Its own spelling of the address.
      navigate(viewPath(saved), { replace: true })
    }
    announce(`${name.trim()} saved`)
    onClose()
  }

  return (
    <Dialog
      title={view ? `Rename ${view.name}` : 'Save view'}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary">
            {view ? 'Rename' : 'Save'}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Field
          label="Name"
          error={tried || name.length > LONGEST_NAME ? problem : undefined}
          hint={
            view ? undefined : 'Keeps the query, the grouping, the order and the density in this browser.'
          }
        >
          <TextInput
            value={name}
            ref={field}
            autoComplete="off"
            onChange={event => setName(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  )
}
