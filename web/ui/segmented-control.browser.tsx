import { Suspense, startTransition, use, useState } from 'react'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../index.css'
import { SegmentedControl } from './segmented-control.tsx'

const options = [
  { value: '5', label: '5 min' },
  { value: '30', label: '30 min' },
] as const

const nothing = Promise.resolve()

/** As the router does: what is chosen is taken over in a transition, which here waits for `ready`. */
function Slow({ ready }: { ready: Promise<void> }) {
  const [value, setValue] = useState<'5' | '30'>('5')
  return (
    <>
      <SegmentedControl
        label="Range"
        value={value}
        options={options}
        onChange={next => startTransition(() => setValue(next))}
      />
      <Suspense>
        <Charts value={value} ready={value === '5' ? nothing : ready} />
      </Suspense>
    </>
  )
}

function Charts({ value, ready }: { value: string; ready: Promise<void> }) {
  use(ready)
  return <p>{value} minutes are drawn</p>
}

it('shows what was chosen before the page has followed', async () => {
  let finish = () => {}
  const ready = new Promise<void>(resolve => {
    finish = resolve
  })
  await render(<Slow ready={ready} />)
  await page.getByRole('radio', { name: '30 min' }).click()
  await expect.element(page.getByRole('radio', { name: '30 min' })).toBeChecked()
  expect(document.body.textContent).toContain('5 minutes are drawn')
  finish()
  await expect.element(page.getByText('30 minutes are drawn')).toBeVisible()
  await expect.element(page.getByRole('radio', { name: '30 min' })).toBeChecked()
})
