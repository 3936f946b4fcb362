import { defineConfig } from 'prisma/config'

// Prisma downloads its schema engine before every command, and a machine without that host then fails. These commands
// never run it, only look whether it exists. Those that do run it (migrate, db) must not be fooled, so they are not here.
const worksWithoutEngine = ['generate', 'validate', 'format', 'version']
if (process.argv.slice(2).some((word) => worksWithoutEngine.includes(word))) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath
}
process.env.CHECKPOINT_DISABLE ??= '1'

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed.ts' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
})
