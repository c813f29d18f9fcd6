// Which page carries a run out: it holds a lock, so that other tabs see it, and a page that is gone holds none.

const lockOf = (key: string) => `livery.bulk ${key}`

/** Answers how to let go of it. Without locks, as in pages without TLS, every page believes to be the only one. */
export function holdRun(key: string): Promise<() => void> {
  if (!navigator.locks) return Promise.resolve(() => {})
  return new Promise(resolve => {
    void navigator.locks.request(lockOf(key), () => new Promise<void>(release => resolve(release)))
  })
}

export async function isRunningElsewhere(key: string): Promise<boolean> {
  if (!navigator.locks) return false
  return navigator.locks.request(lockOf(key), { ifAvailable: true }, lock => lock === null)
}
