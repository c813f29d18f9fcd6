import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findChromium } from './scripts/find-program.ts'
import { slim } from './scripts/slim.ts'

export default defineConfig({
  plugins: [react(), tailwindcss(), slim()],
  build: {
    outDir: 'dist/web',
    target: 'es2023',
    cssTarget: ['chrome125', 'firefox125', 'safari18'],
    modulePreload: false,
    assetsInlineLimit: 0,
    // Left to itself the bundler makes 28 files of the first load, each compressed by itself: 6 kB more.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{contract,server,web,scripts}/**/*.test.ts'],
          testTimeout: 20_000,
          // Files share their imports: a third of the time was importing the same again for each.
          isolate: false,
        },
      },
      {
        extends: true,
        // Found only while a test runs, they would be bundled anew in its middle, with a second React.
        optimizeDeps: {
          include: [
            'react-dom',
            'react-router',
            '@base-ui/react/menu',
            '@tanstack/react-query',
            'bcrypt-pbkdf',
            'fast-check',
            'openapi-fetch',
            'uplot',
            'virtua',
            'zustand',
            'zustand/react/shallow',
          ],
        },
        test: {
          name: 'browser',
          include: ['web/**/*.browser.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findChromium() ?? undefined,
                args: [
                  '--no-sandbox',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--no-first-run',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
