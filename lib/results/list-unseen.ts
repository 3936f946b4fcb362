import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { resultsOf } from '@/lib/results/access'

export type UnseenRow = {
  resultId: string
  testName: string
  critical: boolean
  sentAt: Date
  patient: { patientId: string; fullName: string; phone: string | null }
  tried: { channel: 'email' | 'sms' | 'whatsapp'; arrived: boolean }[]
  calls: number
}

const shown = 8

/**
 * Who has not seen a result that matters: abnormal or critical, sent, and not opened; the critical ones first, then those that
 * wait the longest, with a telephone number and what was tried.
 */
export async function listUnseen(actor: ClinicActor): Promise<{ rows: UnseenRow[]; total: number }> {
  const mine = { ...resultsOf(actor), status: 'sent' as const, recalledAt: null, firstViewedAt: null }
  const of = (flagClass: 'critical' | 'abnormal') =>
    db.result.findMany({
      where: { ...mine, flagClass },
      orderBy: { sentAt: 'asc' },
      take: shown,
      include: {
        patient: { include: { contacts: { include: { contact: true } } } },
        deliveries: { orderBy: { id: 'asc' }, take: 10, select: { channel: true, status: true } },
        calls: { select: { attempts: true } },
      },
    })
  const [critical, abnormal, total] = [
    await of('critical'),
    await of('abnormal'),
    await db.result.count({ where: { ...mine, flagClass: { in: ['critical', 'abnormal'] } } }),
  ]
  const rows = [...critical, ...abnormal].slice(0, shown).flatMap((result) => {
    const { patient } = result
    if (!patient || result.sentAt === null) return []
    return [
      {
        resultId: result.publicId,
        testName: result.testName,
        critical: result.flagClass === 'critical',
        sentAt: result.sentAt,
        patient: {
          patientId: patient.publicId,
          fullName: patient.fullName,
          phone: patient.contacts.find(({ contact }) => contact.kind === 'phone')?.contact.value ?? null,
        },
        tried: result.deliveries.map(({ channel, status }) => ({
          channel,
          arrived: status === 'sent' || status === 'delivered',
        })),
        calls: result.calls.reduce((sum, { attempts }) => sum + attempts, 0),
      },
    ]
  })
  return { rows, total }
}
