import { schedulePeriodicJobs } from '@/lib/jobs/periodic-jobs'
import type { Lane } from '@/lib/jobs/schema'
import { runNextJob } from '@/lib/jobs/run-job'
import { log } from '@/lib/log'

const idleMilliseconds = 500

/**
 * Works until it is told to stop: several pieces at a time, a short pause when nothing is due. Any number of processes may
 * do this at once. A database that is away for a while is waited for.
 */
export async function work(signal: AbortSignal, { quick, slow } = { quick: 4, slow: 3 }): Promise<void> {
  const lanes = [
    ...Array.from({ length: quick }, () => 'quick' as const),
    ...Array.from({ length: slow }, () => 'slow' as const),
  ]
  await Promise.all([keepPeriodicJobs(signal), ...lanes.map((lane) => workLane(signal, lane))])
}

async function workLane(signal: AbortSignal, lane: Lane) {
  while (!signal.aborted) {
    const worked = await guarded(() => runNextJob(new Date(), lane))
    if (!worked) await pause(idleMilliseconds, signal)
  }
}

async function keepPeriodicJobs(signal: AbortSignal) {
  while (!signal.aborted) {
    await guarded(async () => {
      await schedulePeriodicJobs()
      return true
    })
    await pause(1000, signal)
  }
}

async function guarded(step: () => Promise<boolean>): Promise<boolean> {
  try {
    return await step()
  } catch (cause) {
    log.error({ cause }, 'the worker could not reach the database; it goes on trying')
    return false
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(done, milliseconds)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
}
