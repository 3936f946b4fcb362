import { standsAbove } from '@/lib/admins/ranks'
import { adminMay } from '@/lib/auth/permissions'
import { hashToken, totpSecretOf } from '@/lib/auth/secrets'
import { totpAddress } from '@/lib/auth/totp'
import { dbAcrossClinics, type Transaction } from '@/lib/db'
import { AppError } from '@/lib/errors'

const mostAttempts = 10

export const linkGone = () =>
  new AppError('gone', 'This link was used already, has run out, or was withdrawn. Ask a super admin for a new one.')

/**
 * What stands behind a link, as long as it holds: it is open, and whoever sent it may still do what it promises. Expired,
 * used, withdrawn, tried too often and unknown look alike.
 */
export async function findOpenLink(tx: Transaction, token: string) {
  const row = await tx.adminInvitation.findUnique({
    where: {
      tokenHash: hashToken(token),
      openSlot: 1,
      expiresAt: { gt: new Date() },
      attempts: { lt: mostAttempts },
    },
    include: {
      invitedBy: { select: { id: true, role: true, status: true } },
      admin: { select: { id: true, publicId: true, email: true, status: true } },
    },
  })
  if (!row || row.invitedBy.status !== 'active') return null
  const { admin, invitedBy } = row
  if (admin === null)
    return adminMay(invitedBy.role, 'people.manage') && !standsAbove(row.role, invitedBy.role) ? row : null
  const mayRenew = invitedBy.id === admin.id || adminMay(invitedBy.role, 'people.security')
  return admin.status === 'active' && mayRenew ? row : null
}

/**
 * What the page behind the link shows: for whom it is, as what, and the authenticator's key; `open` is null once it holds no
 * more. Reading it changes nothing.
 */
export async function describeLink(token: string) {
  const row = await findOpenLink(dbAcrossClinics, token)
  if (row) {
    const { email, role } = row
    const isNew = row.admin === null
    return { isKnown: !isNew, open: { email, role, isNew, totpAddress: totpAddress(totpSecretOf(row.seed), email) } }
  }
  const where = { tokenHash: hashToken(token) }
  const used = await dbAcrossClinics.adminInvitation.findUnique({ where, select: { adminId: true } })
  return { isKnown: used !== null && used.adminId !== null, open: null }
}

/** Takes one of the tries that a link has, before anything is compared: so many at once are counted too. @throws gone */
export async function takeTry(token: string) {
  const row = await findOpenLink(dbAcrossClinics, token)
  if (!row) throw linkGone()
  const { count } = await dbAcrossClinics.adminInvitation.updateMany({
    where: { id: row.id, openSlot: 1, attempts: { lt: mostAttempts } },
    data: { attempts: { increment: 1 } },
  })
  if (count === 0) throw linkGone()
  return row
}
