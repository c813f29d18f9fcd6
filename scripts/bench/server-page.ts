import { median, quantile } from './numbers.ts'
import type { Benchmark } from './stage.ts'

/** What the server takes for a page of a list. */
export const serverPage: Benchmark = {
  name: 'server-page',
  async run({ server, origin }) {
    const answer = await fetch(`${origin}/livery/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: server.signInLink().split('#')[1] }),
    })
    const { data } = (await answer.json()) as { data: { token: string } }
    const times: number[] = []
    for (let index = 0; index < 60; index += 1) {
      const started = performance.now()
      const page = await fetch(`${origin}/api/v1/containers?limit=100&page=${1 + (index % 10)}`, {
        headers: { Authorization: `Bearer ${data.token}` },
      })
      await page.arrayBuffer()
      if (!page.ok) throw new Error(`The list answered ${page.status}`)
      times.push(performance.now() - started)
    }
    const warm = times.slice(10)
    return [
      { what: 'server: a page of 100, over HTTP', value: median(warm), unit: 'ms' },
      { what: 'server: a page of 100, over HTTP, p95', value: quantile(warm, 0.95), unit: 'ms' },
    ]
  },
}
