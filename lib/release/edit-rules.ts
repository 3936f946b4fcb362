import { recordAudit } from '@/lib/audit/record-audit'
import type { ClinicActor } from '@/lib/auth/actors'
import { db } from '@/lib/db'
import { AppError, notFound } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { AddRuleInput, MoveRuleInput, RuleInput } from '@/lib/release/schema'

const limitRules = 50
const ofActor = (actor: ClinicActor) => ({ clinicId: actor.clinicId, removedAt: null })

/** Adds a rule behind those that are there. */
export async function addRule(actor: ClinicActor, input: AddRuleInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const last = await tx.releaseRule.findMany({ where: ofActor(actor), orderBy: { position: 'desc' } })
    if (last.length >= limitRules) throw new AppError('invalid', 'Fifty rules are enough. Take one out first.')
    const { id } = await tx.releaseRule.create({
      data: {
        publicId: newId('releaseRule'),
        clinicId: actor.clinicId,
        createdById: actor.memberId,
        position: (last[0]?.position ?? 0) + 1,
        ...input,
        hours: input.way === 'after_hours' ? input.hours : null,
      },
      select: { id: true },
    })
    await recordAudit(tx, actor, { action: 'release.rule_added', entityId: id, metadata: { way: input.way } })
  })
}

/** Takes a rule out. Results that wait by it are decided anew when their time comes. */
export async function removeRule(actor: ClinicActor, { ruleId }: RuleInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const where = { publicId: ruleId, clinicId: actor.clinicId }
    const rule = await tx.releaseRule.findFirst({ where, select: { id: true } })
    if (!rule) throw notFound()
    const { count } = await tx.releaseRule.updateMany({
      where: { ...where, removedAt: null },
      data: { removedAt: new Date() },
    })
    if (count === 1) await recordAudit(tx, actor, { action: 'release.rule_removed', entityId: rule.id })
  })
}

/** Changes places with the rule above or below. */
export async function moveRule(actor: ClinicActor, { ruleId, to }: MoveRuleInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const rules = await tx.releaseRule.findMany({
      where: ofActor(actor),
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, publicId: true },
    })
    const at = rules.findIndex(({ publicId }) => publicId === ruleId)
    const moved = rules[at]
    if (!moved) throw notFound()
    const other = rules[to === 'up' ? at - 1 : at + 1]
    if (!other) return
    const order = rules.map((rule) => (rule === moved ? other : rule === other ? moved : rule))
    for (const [index, { id }] of order.entries())
      await tx.releaseRule.updateMany({ where: { id, clinicId: actor.clinicId }, data: { position: index + 1 } })
    await recordAudit(tx, actor, { action: 'release.rule_moved', entityId: moved.id })
  })
}
