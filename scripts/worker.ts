import { disconnect } from '@/lib/db'
import { work } from '@/lib/jobs/work'
import { log } from '@/lib/log'
import { startPublishing } from '@/lib/metrics/publish-snapshot'
import { refuseUnsafeStart } from '@/lib/start-checks'

/** Works off the promised jobs until it is asked to stop; what it has begun it finishes. */
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

await refuseUnsafeStart()
startPublishing('worker')
log.info('worker started')
await work(stop.signal)
await disconnect()
log.info('worker stopped')
