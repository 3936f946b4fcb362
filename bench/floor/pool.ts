import { createPool } from 'mariadb'
import { readDatabaseUrl } from '@/scripts/database/connect.mjs'

/** As many connections as a process of the app has. */
export const pool = createPool({
  ...readDatabaseUrl(process.env['DATABASE_URL'] ?? ''),
  connectionLimit: 10,
  timezone: 'Z',
  bigIntAsNumber: true,
})
