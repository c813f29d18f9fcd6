import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/find-program.ts'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  // Each test has a server of its own (e2e/fixtures.ts), so they may run side by side.
  fullyParallel: true,
  // Half of a test is waiting: three keep two processors busy.
  workers: 3,
  retries: 0,
  timeout: 90_000,
  forbidOnly: process.env.CI === 'true',
  reporter: [['list']],
  expect: { timeout: 15_000 },
  use: {
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // A trace of every test would double the time; `--trace on` makes one of what is looked into.
    trace: 'off',
  },
})
