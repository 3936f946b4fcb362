import type { Server } from '../app/servers'
import { type Usage, usageBelow } from '../app/usage'
import type { Figures } from '../load/figures'
import type { ReadingLoad } from '../load/reading-load'
import { runLoad } from '../load/run-load'
import type { UploadLoad } from '../load/upload-load'

export type Taken = {
  rate: number
  megabytesASecond: number
  p50Ms: number
  p99Ms: number
  errors: number
  /** Of the web processes; null where the system does not tell. */
  processorMs: number | null
  megabytesBefore: number | null
  megabytesAfter: number | null
}

type Load = ReadingLoad | UploadLoad

/** One load against one server, after a short one that warms it up. */
export async function takeMeasure(server: Server, load: Load): Promise<Taken> {
  const warmUp = await runLoad({ ...load, seconds: Math.min(2, load.seconds) })
  const before = usageBelow(server.pid)
  const figures = await runLoad(load)
  return describe(figures, warmUp.errors, before, usageBelow(server.pid))
}

function describe(figures: Figures, warmUpErrors: number, before: Usage | null, after: Usage | null): Taken {
  const { count, seconds, bytes } = figures
  return {
    rate: count / seconds,
    megabytesASecond: bytes / 1e6 / seconds,
    p50Ms: figures.p50Ms,
    p99Ms: figures.p99Ms,
    errors: figures.errors + warmUpErrors,
    processorMs:
      before && after && count > 0 ? ((after.processorSeconds - before.processorSeconds) * 1000) / count : null,
    megabytesBefore: before?.residentMegabytes ?? null,
    megabytesAfter: after?.residentMegabytes ?? null,
  }
}

/** The better of two rounds: what disturbs one only ever slows it. Errors of any round count. */
export function better(one: Taken | undefined, other: Taken): Taken {
  if (!one) return other
  const best = other.rate > one.rate ? other : one
  return { ...best, errors: one.errors + other.errors, megabytesBefore: one.megabytesBefore }
}
