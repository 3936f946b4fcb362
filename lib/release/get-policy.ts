import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { criticalLimitsOf } from '@/lib/observations/critical-limits-of'
import { releaseSettingsOf } from '@/lib/release/policy-of'
import type { ResultType } from '@/lib/results/schema'

/** All that the release settings page shows of the actor's clinic. */
export async function getReleasePolicy(actor: ClinicActor) {
  const { clinicId } = actor
  const [rules, days, settings, limits] = await Promise.all([
    db.releaseRule.findMany({
      where: { clinicId, removedAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
    db.workingHours.findMany({ where: { clinicId }, orderBy: { weekday: 'asc' } }),
    releaseSettingsOf(db, clinicId),
    criticalLimitsOf(db, clinicId),
  ])
  return {
    rules: rules.map(({ publicId, resultType, testName, flagClass, way, hours }) => ({
      ruleId: publicId,
      resultType: resultType as ResultType | null,
      testName,
      flagClass,
      way,
      hours,
    })),
    days: days.map(({ weekday, opensMinutes, closesMinutes }) => ({ weekday, opensMinutes, closesMinutes })),
    settings,
    limits,
  }
}
export type ReleasePolicy = Awaited<ReturnType<typeof getReleasePolicy>>
