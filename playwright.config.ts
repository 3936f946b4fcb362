import { defineConfig } from '@playwright/test'

/** The journeys run against a built portal that is already there: `npm test -- --only build,journeys` starts one. */

const { BASE_URL, CHROMIUM_PATH } = process.env
if (!BASE_URL || !CHROMIUM_PATH) throw new Error('Use: npm test -- --only build,journeys [file filters]')

// A browser that is started by root has no sandbox to go into.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/fixtures/prepare-database.ts',
  // No test knows of another: each makes its own clinics, and none is tried again until it is green.
  fullyParallel: true,
  retries: 0,
  workers: 3,
  forbidOnly: Boolean(process.env['CI']),
  // Machines that share their processors are slow at times; what never comes is found out all the same.
  timeout: 150_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: BASE_URL,
    actionTimeout: 30_000,
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      args: [...sandbox, '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
  },
})
