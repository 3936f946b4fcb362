import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Tests write to the database that they are given. One whose name does not say "test" holds somebody's work.
const { DATABASE_URL } = process.env
if (DATABASE_URL && !new URL(DATABASE_URL).pathname.includes('test')) {
  throw new Error('The database of DATABASE_URL is not one for tests. Use: npm test -- --only vitest [file filters]')
}

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    include: ['app', 'components', 'emails', 'lib', 'prisma', 'scripts'].map(
      (folder) => `${folder}/**/*.test.{ts,tsx}`,
    ),
    // Files run side by side in one database: each makes the clinics that it needs, and none empties a table.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
})
