import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../index.css'
import type { Container } from '../../api/fleet-state.ts'
import { commitToFleet } from '../../api/fleet-sync.ts'
import { keys } from '../../api/keys.ts'
import { queryClient } from '../../api/query-client.ts'
import { EnvEditor, type EnvEditorProps } from './env-editor.tsx'

function Editor({
  start,
  onText,
  ...props
}: Partial<EnvEditorProps> & { start: string; onText: (text: string) => void }) {
  const [text, setText] = useState(start)
  onText(text)
  return <EnvEditor text={text} onChange={setText} {...props} />
}

/** Answers a function that tells the text as it is then. */
async function edit(start: string, props: Partial<EnvEditorProps> = {}) {
  let latest = start
  await render(
    <QueryClientProvider client={queryClient}>
      <Editor
        start={start}
        onText={text => {
          latest = text
        }}
        {...props}
      />
    </QueryClientProvider>,
  )
  return () => latest
}

const box = (name: string | RegExp) => page.getByRole('textbox', { name, exact: true })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const blank = () => box('Name of a new variable')

function paste(element: Element, text: string) {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text', text)
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
  element.dispatchEvent(event)
  return event
}

afterEach(() => vi.restoreAllMocks())

it('takes variables by the keyboard alone', async () => {
  const text = await edit('')
  await blank().click()
  await userEvent.keyboard(
    'NODE_ENV{Enter}production{Enter}GREETING{Enter}"hi" # two{Shift>}{Enter}{/Shift}lines',
  )
  expect(text()).toBe('NODE_ENV=production\nGREETING=\'"hi" # two\nlines\'\n')
  await expect.element(box('Value of GREETING')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(blank()).toHaveFocus()
  await expect.element(page.getByText('2 of 256 variables')).toBeVisible()
})

it('changes nothing but what is edited', async () => {
  const text = await edit('# head\nexport A = "1" # why\n\nB: two\n')
  await box('Value of A').fill('1 2')
  await box('Name 2').fill('C')
  expect(text()).toBe('# head\nexport A = "1 2" # why\n\nC: two\n')
  await button('Remove A').click()
  expect(text()).toBe('# head\n\nC: two\n')
  await expect.element(box('Name 1')).toHaveFocus()
  await button('Undo').click()
  expect(text()).toBe('# head\nexport A = "1 2" # why\n\nC: two\n')
})

it('hides what is likely a secret, one by one, and keeps it out of the page', async () => {
  const text = await edit('REGION=eu\nAPI_KEY=hush-hush\nDB=postgres://u:hush@db\n')
  const html = () =>
    document.body.innerHTML + [...document.querySelectorAll('textarea')].map(area => area.value)
  await expect.element(box('Value of REGION')).toHaveValue('eu')
  await expect.element(box('Value of API_KEY, hidden')).toHaveAttribute('readonly')
  expect(html()).not.toContain('hush')
  await button('Show API_KEY').click()
  await box('Value of API_KEY').fill('new')
  expect(text()).toContain('API_KEY=new\n')
  await expect.element(box('Value of DB, hidden')).toBeVisible()
  await box('Name 2').fill('API_SECRET')
  await expect.element(box('Value of API_SECRET')).toHaveValue('new')
  await button('Hide REGION').click()
  await expect.element(box('Value of REGION, hidden')).toBeVisible()

  await page.getByRole('radio', { name: 'Text' }).click()
  expect(html()).not.toContain('hush')
  await button('Show the text').click()
  await expect.element(box('Environment as text')).toHaveValue(text())
  // A secret more does not close it again.
  await box('Environment as text').fill('PASSWORD=hush')
  await expect.element(box('Environment as text')).toHaveValue('PASSWORD=hush')
  await page.getByRole('radio', { name: 'Rows' }).click()
  await expect.element(box('Value of PASSWORD, hidden')).toBeVisible()
})

it('shows what is being typed as dots where the name says secret', async () => {
  const text = await edit('')
  await blank().click()
  await userEvent.keyboard('PASSWORD{Enter}hunter2')
  const area = box('Value of PASSWORD').element()
  expect(getComputedStyle(area).getPropertyValue('-webkit-text-security')).toBe('disc')
  await userEvent.keyboard('{Enter}')
  await expect.element(box('Value of PASSWORD, hidden')).toHaveValue('••••••••••')
  expect(text()).toBe('PASSWORD=hunter2\n')
})

it('names each problem at its row once the row is left', async () => {
  await edit('')
  await blank().click()
  await userEvent.keyboard('MY-KEY{Enter}')
  expect(page.getByText(/would do/).query()).toBeNull()
  await userEvent.keyboard('x')
  await expect.element(box('Value of MY-KEY')).toHaveAccessibleDescription(/"MY_KEY" would do/)
  await userEvent.keyboard('{Enter}EMPTY{Enter}')
  expect(page.getByText(/is empty/).query()).toBeNull()
  await userEvent.keyboard('{Enter}HOODY_X{Enter}1{Enter}A{Enter}1{Enter}A{Enter}2{Enter}')
  await expect.element(page.getByText('"EMPTY" is empty: give it a value, or leave it out.')).toBeVisible()
  await expect.element(box('Name 3')).toHaveAccessibleDescription(/is reserved/)
  await expect.element(box('Name 4')).toHaveAccessibleDescription(/comes again in line 5/)
})

it('says at a row what the API refused', async () => {
  await edit('A=1\n', { refused: { A: 'Not today.' } })
  await expect.element(box('Name 1')).toHaveAccessibleDescription('Not today.')
})

it('leads from a problem to its line in the text', async () => {
  await edit('A=1\nwhat is this\nB=2')
  await expect.element(page.getByText('Line 2 is neither KEY=value nor a comment.')).toBeVisible()
  await button('Open the text').click()
  await button('Line 2 is neither KEY=value nor a comment.').click()
  const area = box('Environment as text').element() as HTMLTextAreaElement
  await expect.element(area).toHaveFocus()
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('what is this')
})

it('leaves nothing of a row that was begun and given up', async () => {
  const text = await edit('A=1\n')
  await blank().click()
  await userEvent.keyboard('B{Backspace}')
  expect(text()).toBe('A=1\n=\n')
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
  expect(text()).toBe('A=1\n')
})

it.each([
  ['.env', '# theirs\nA=2\nB=3\n', 'A=2\n# theirs\nB=3\n'],
  ['JSON', '{"A": "2", "B": 3}', 'A=2\nB=3\n'],
  ['docker', "docker run -e A=2 \\\n -e 'B=3' image", 'A=2\nB=3\n'],
])('takes in a pasted %s', async (kind, pasted, expected) => {
  const text = await edit('A=1\n')
  expect(paste(blank().element(), pasted).defaultPrevented).toBe(true)
  await expect.poll(text).toBe(expected)
  const source = kind === '.env' ? '' : ` from ${kind}`
  const said = `2 variables taken in${source} (1 with another value than before).`
  await expect.element(page.getByText(said)).toBeVisible()
  await button('Undo').click()
  expect(text()).toBe('A=1\n')
})

it('turns JSON into lines of the text, and leaves other pastes to the browser', async () => {
  const text = await edit('A=1')
  await page.getByRole('radio', { name: 'Text' }).click()
  const area = box('Environment as text').element() as HTMLTextAreaElement
  area.setSelectionRange(3, 3)
  expect(paste(area, 'B=2').defaultPrevented).toBe(false)
  paste(area, '{"B": "2"}')
  await expect.poll(text).toBe('A=1\nB=2\n')
})

it('takes in a dropped file, and says why not', async () => {
  const text = await edit('')
  const drop = (file: File) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(file)
    blank()
      .element()
      .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }
  drop(new File(['\ufeffA=1\r\n# kept\r\n'], 'my.env'))
  await expect.poll(text).toBe('A=1\n# kept\n')
  await expect.element(page.getByText('1 variable taken in from my.env.')).toBeVisible()
  drop(new File(['\0'], 'picture.png'))
  await expect.element(page.getByText('This is no text file.')).toBeVisible()
  expect(text()).toBe('A=1\n# kept\n')
})

it('copies names, or names and values, from another container', async () => {
  const row = {
    id: 'a'.repeat(24),
    name: 'acme-api',
    color: '#D52E26',
    project_alias: 'acme',
    environment_vars: { A: 'theirs', NEW: 'x y' },
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
  } as unknown as Container
  commitToFleet({ rows: [row], complete: true })
  const fetchQuery = vi.spyOn(queryClient, 'fetchQuery').mockResolvedValue(row)
  const text = await edit('A=mine\n')
  await button('Copy from a container').click()
  await page.getByRole('searchbox', { name: 'Container' }).fill('ACME')
  await page.getByRole('button', { name: /acme-api/ }).click()
  await expect.poll(text).toBe('A=mine\nNEW=\n')
  await button('Copy from a container').click()
  await page.getByRole('radio', { name: 'Names and values' }).click()
  await page.getByRole('button', { name: /acme-api/ }).click()
  await expect.poll(text).toBe('A=theirs\nNEW=x y\n')
  expect(fetchQuery).toHaveBeenCalledWith(expect.objectContaining({ queryKey: keys.container(row.id) }))
})

it('edits one of 256', async () => {
  const lines = Array.from({ length: 256 }, (_, at) => `NAME_${at}=value ${at}\n`)
  const text = await edit(lines.join(''))
  await box('Value of NAME_100').click()
  await userEvent.keyboard('-and-more')
  expect(text()).toBe(lines.with(100, 'NAME_100=value 100-and-more\n').join(''))
})
