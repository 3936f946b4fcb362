import type { VisitorActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { networkOf } from '@/lib/limits/network-of'
import { takeLimit } from '@/lib/limits/take-limit'
import { readPrintedCode } from '@/lib/results/printed-code'

export type PrintedState = 'genuine' | 'superseded' | 'recalled' | 'unknown'

/**
 * Whether a printed report still holds, and nothing else of it: neither whose it is, nor of what, nor from where.
 * @throws rate_limited
 */
export async function verifyPrinted({ origin }: VisitorActor, { code }: { code: string }): Promise<PrintedState> {
  await takeLimit('verify-report', networkOf(origin.address))
  const versionPublicId = readPrintedCode(code)
  if (versionPublicId === null) return 'unknown'
  const version = await dbAcrossClinics.resultVersion.findUnique({
    where: { publicId: versionPublicId },
    select: { supersededAt: true, result: { select: { recalledAt: true, sentAt: true } } },
  })
  if (!version?.result.sentAt) return 'unknown'
  if (version.result.recalledAt) return 'recalled'
  return version.supersededAt ? 'superseded' : 'genuine'
}
