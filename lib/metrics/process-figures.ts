import { hostname } from 'node:os'
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import { poolFigures } from '@/lib/db'
import { ownCounters, seriesOf } from './counters'

const startedAt = Date.now() / 1000 - process.uptime()

/** Names this process among all of all machines. */
export const processKey = () => `${hostname().slice(0, 60)}:${process.pid}:${Math.round(startedAt)}`

const kept = globalThis as typeof globalThis & { oodomedlinkLoopDelay?: IntervalHistogram }

function loopDelay(): IntervalHistogram {
  if (!kept.oodomedlinkLoopDelay) {
    kept.oodomedlinkLoopDelay = monitorEventLoopDelay({ resolution: 20 })
    kept.oodomedlinkLoopDelay.enable()
  }
  return kept.oodomedlinkLoopDelay
}

/** What this process has counted, and how it does just now: series → value. */
export function processFigures(): Record<string, number> {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed } = process.memoryUsage()
  const lag = loopDelay().percentile(99)
  const pool = poolFigures()
  const connections = (state: string) => seriesOf('oodomedlink_database_connections', { state })
  return {
    ...Object.fromEntries(ownCounters()),
    process_cpu_seconds_total: (user + system) / 1e6,
    process_resident_memory_bytes: rss,
    process_start_time_seconds: startedAt,
    nodejs_heap_used_bytes: heapUsed,
    nodejs_eventloop_lag_p99_seconds: Number.isFinite(lag) ? lag / 1e9 : 0,
    ...(pool
      ? {
          [connections('active')]: pool.active,
          [connections('idle')]: pool.idle,
          oodomedlink_database_waiting: pool.waiting,
        }
      : {}),
  }
}
