import type { AdminActor } from '@/lib/auth/actors'
import { dbAcrossClinics } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { type OpenClinic, openClinic } from '@/lib/support/open-clinic'
import type { LookInput } from '@/lib/support/schema'

/**
 * What an admin sees of a clinic that lets them look: settings, people, counts and states. Each question carries the grant.
 * Nothing here names a patient, a test, a document, or what a result says.
 */

type Under = OpenClinic['under']

/** One screen of a clinic, opened under a grant that holds and written down before it is read. @throws not_found */
export async function lookAtClinic(actor: AdminActor, input: LookInput) {
  const { under, ...head } = await openClinic(actor, input)
  switch (input.screen) {
    case 'settings':
      return { head, screen: input.screen, shown: await lookAtSettings(under) }
    case 'people':
      return { head, screen: input.screen, shown: await lookAtPeople(under) }
    case 'intake':
      return { head, screen: input.screen, shown: await lookAtIntake(under) }
    case 'messages':
      return { head, screen: input.screen, shown: await lookAtMessages(under) }
  }
}

/** How the clinic is set up. */
async function lookAtSettings(under: Under) {
  const clinic = await dbAcrossClinics.clinic.findFirst({
    where: under.clinic,
    select: {
      status: true,
      timeZone: true,
      country: true,
      emailVerifiedAt: true,
      approvedAt: true,
      totpRequiredAt: true,
      messagePolicy: true,
      releaseSettings: { select: { clinicId: true } },
      intakeSetting: { select: { clinicId: true } },
    },
  })
  if (!clinic) throw notFound()
  const { messagePolicy: policy, releaseSettings, intakeSetting, ...facts } = clinic
  const rules = await dbAcrossClinics.releaseRule.count({ where: under })
  return {
    ...facts,
    ownReleaseSettings: releaseSettings !== null,
    ownIntakeSettings: intakeSetting !== null,
    releaseRules: rules,
    messages: policy && {
      sms: policy.smsEnabled,
      whatsapp: policy.whatsappEnabled,
      reminders: policy.reminderCount,
      dailyLimit: policy.dailyLimit,
      monthlyLimit: policy.monthlyLimit,
      birthDateProof: policy.birthDateProof,
      hasQuietHours: policy.quietFromMinute !== null,
    },
  }
}

/** Who works there, and where. */
async function lookAtPeople(under: Under) {
  const [members, branches] = await Promise.all([
    dbAcrossClinics.member.findMany({
      where: { ...under, removedAt: null },
      orderBy: { id: 'asc' },
      take: 200,
      select: { publicId: true, fullName: true, role: true, status: true, totpConfirmedAt: true, lastLoginAt: true },
    }),
    dbAcrossClinics.branch.findMany({
      where: under,
      orderBy: { id: 'asc' },
      take: 200,
      select: { publicId: true, name: true, archivedAt: true },
    }),
  ])
  return {
    members: members.map(({ publicId, totpConfirmedAt, ...member }) => ({
      memberId: publicId,
      ...member,
      hasSecondStep: totpConfirmedAt !== null,
    })),
    branches: branches.map(({ publicId, name, archivedAt }) => ({
      branchId: publicId,
      name,
      isArchived: archivedAt !== null,
    })),
  }
}

/** How many results, batches and tables stand where. */
async function lookAtIntake(under: Under) {
  const [results, waiting, batches, tables] = await Promise.all([
    dbAcrossClinics.result.groupBy({ by: ['status'], where: under, _count: true }),
    dbAcrossClinics.result.count({ where: { ...under, status: 'pending', matchedAt: null } }),
    dbAcrossClinics.batch.findMany({
      where: under,
      orderBy: { id: 'desc' },
      take: 20,
      select: { publicId: true, createdAt: true, confirmedAt: true, releasedAt: true, discardedAt: true },
    }),
    dbAcrossClinics.tableImport.groupBy({ by: ['state'], where: under, _count: true }),
  ])
  return {
    results: results.map(({ status, _count }) => ({ state: status as string, count: _count })),
    unmatched: waiting,
    batches: batches.map(({ publicId, createdAt, ...stamps }) => ({
      batchId: publicId,
      createdAt,
      state: stateOfBatch(stamps),
    })),
    tables: tables.map(({ state, _count }) => ({ state: state as string, count: _count })),
  }
}

type Stamps = { confirmedAt: Date | null; releasedAt: Date | null; discardedAt: Date | null }

function stateOfBatch({ confirmedAt, releasedAt, discardedAt }: Stamps): string {
  if (discardedAt !== null) return 'discarded'
  if (releasedAt !== null) return 'released'
  return confirmedAt === null ? 'open' : 'confirmed'
}

const daysShown = 30

/** How the clinic's messages fare, and the newest of them by state: to whom they go is left out. */
async function lookAtMessages(under: Under) {
  const since = new Date(Date.now() - daysShown * 86_400_000)
  const [groups, newest, suppressed] = await Promise.all([
    dbAcrossClinics.delivery.groupBy({
      by: ['channel', 'status'],
      where: { ...under, createdAt: { gte: since } },
      _count: true,
    }),
    dbAcrossClinics.delivery.findMany({
      where: under,
      orderBy: { createdAt: 'desc' },
      take: 25,
      select: {
        publicId: true,
        channel: true,
        status: true,
        reason: true,
        createdAt: true,
        sentAt: true,
        deliveredAt: true,
        heldUntil: true,
        cancelledAt: true,
        deliveryAttempts: true,
      },
    }),
    dbAcrossClinics.suppression.count({ where: { ...under, liftedAt: null } }),
  ])
  return {
    counts: groups.map(({ channel, status, _count }) => ({
      channel: channel as string,
      status: status as string,
      count: _count,
    })),
    newest: newest.map(({ publicId, ...row }) => ({ deliveryId: publicId, ...row })),
    suppressed,
  }
}
