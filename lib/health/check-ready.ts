import { dbAcrossClinics } from '@/lib/db'
import { env } from '@/lib/env'
import { chooseStorage } from '@/lib/files/storage/choose-storage'
import { log } from '@/lib/log'

type State = 'ok' | 'failing'
export type Readiness = { status: 'ready' | 'not ready'; database: State; storage: State }

const patienceMilliseconds = 3000
// Balancers ask often, from several machines; storage may charge for each request.
const storageKeptMilliseconds = 10_000

let storageSeen: { state: State; until: number } | undefined

/** Whether this process can serve: its database answers, and its storage does. */
export async function checkReady(): Promise<Readiness> {
  const [database, storage] = await Promise.all([
    stateOf('database', () => dbAcrossClinics.$queryRaw`SELECT 1`),
    storageState(),
  ])
  return { status: database === 'ok' && storage === 'ok' ? 'ready' : 'not ready', database, storage }
}

async function storageState(): Promise<State> {
  if (storageSeen && storageSeen.until > Date.now()) return storageSeen.state
  const state = await stateOf('storage', async () => (await chooseStorage(env().STORAGE_PROVIDER)).check())
  storageSeen = { state, until: Date.now() + storageKeptMilliseconds }
  return state
}

async function stateOf(name: string, ask: () => Promise<unknown>): Promise<State> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The ${name} did not answer in time.`)), patienceMilliseconds)
  })
  try {
    await Promise.race([ask(), patience])
    return 'ok'
  } catch (cause) {
    log.warn({ cause, part: name }, 'not ready')
    return 'failing'
  } finally {
    clearTimeout(timer)
  }
}
