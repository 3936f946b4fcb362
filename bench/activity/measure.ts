import { listActivity } from '@/lib/audit/list-activity'
import { searchActivityInput } from '@/lib/audit/schema'
import { makeAdminActor, noOrigin } from '@/lib/auth/actors'
import { dbAcrossClinics, disconnect } from '@/lib/db'
import { writeCursor } from '@/lib/paging'
import { questions } from './questions'

/** Asks the database of DATABASE_URL every question and writes the medians as JSON; a process of its own for each database. */

const rounds = 25
const admin = makeAdminActor({
  adminId: 1n,
  adminPublicId: 'adm_first',
  fullName: 'Ngozi Eze',
  email: 'admin-1@bench.example',
  role: 'super_admin',
  sessionId: 0n,
  origin: noOrigin,
})

const count = await dbAcrossClinics.activityLog.count()
const half = writeCursor({ to: 'next', value: null, id: `act_${String(count / 2).padStart(26, '0')}` })
const figures: Record<string, { milliseconds: number; shown: number; lookedAt: number | null }> = {}
for (const [name, { cursor, ...ask }] of Object.entries(questions)) {
  const input = searchActivityInput.parse({ ...ask, ...(cursor ? { cursor: half } : {}) })
  const times: number[] = []
  let page = await listActivity(admin, input)
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    page = await listActivity(admin, input)
    times.push(performance.now() - start)
  }
  const median = times.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0
  figures[name] = { milliseconds: Math.round(median * 100) / 100, shown: page.rows.length, lookedAt: page.lookedAt }
}
console.log(JSON.stringify(figures))
await disconnect()
