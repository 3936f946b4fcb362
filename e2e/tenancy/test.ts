import { test as base } from '@playwright/test'
import { makeWorld, type World } from './world'

/** One world for each process: the matrix reads it thousands of times, and what it changes it makes anew. */
// oxlint-disable-next-line typescript/no-empty-object-type
export const test = base.extend<{}, { world: World }>({
  world: [
    // oxlint-disable-next-line eslint/no-empty-pattern
    async ({}, use) => use(await makeWorld()),
    // A world is more work than a test is, and takes its time on a busy machine.
    { scope: 'worker', timeout: 240_000 },
  ],
})
