import { AccountMerge, accountMergeSubject } from '@/emails/account-merge'
import { accountMergeText } from '@/emails/text-messages'
import { maskContact } from '@/lib/accounts/mask-contact'
import { mergeDays } from '@/lib/accounts/open-merge'
import { mayTextSignIn } from '@/lib/accounts/sign-in-texts'
import { tokenOf } from '@/lib/auth/secrets'
import { dbAcrossClinics } from '@/lib/db'
import { env } from '@/lib/env'
import type { JobPayloads } from '@/lib/jobs/schema'
import { sendMail } from '@/lib/mail/send-mail'
import { hasChannel } from '@/lib/texts/has-channel'
import { sendText } from '@/lib/texts/send-text'

/** The job that asks one of the two addresses whether the accounts shall become one. Quiet when the case is over. */
export async function sendMergeLink({ caseId, side }: JobPayloads['send-merge-link'], jobKey: string): Promise<void> {
  const found = await dbAcrossClinics.accountMerge.findUnique({
    where: { publicId: caseId, openSlot: 1, expiresAt: { gt: new Date() } },
    include: { proofs: true },
  })
  const proof = found?.proofs.find((one) => one.side === side)
  const other = found?.proofs.find((one) => one.side !== side)
  if (!proof || !other || proof.provedAt !== null) return
  const link = new URL(`/patient/merge/${tokenOf(proof.seed, 'account-merge')}`, env().APP_URL).toString()
  const facts = { language: proof.language, link, days: mergeDays, other: maskContact(other.kind, other.value) }
  if (proof.kind === 'email') {
    const subject = accountMergeSubject(facts)
    await sendMail({ to: proof.value, subject, body: <AccountMerge {...facts} />, idempotencyKey: jobKey })
    return
  }
  if (!hasChannel('sms') || !(await mayTextSignIn(proof.value))) return
  await sendText({ channel: 'sms', to: proof.value, body: accountMergeText(facts), reportTo: null })
}
