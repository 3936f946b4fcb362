import { dbAcrossClinics } from '@/lib/db'
import { env } from '@/lib/env'

/** Addresses of the demo's people end with this; no real mailbox can (RFC 2606 keeps the name free). */
export const demoMailDomain = 'demo.example'

/** Stops a start with an incomplete environment, and one in production on a database that holds the demo's accounts. */
export async function refuseUnsafeStart(): Promise<void> {
  if (env().APP_ENV === 'production') await refuseStartOnDemo()
}

/** @throws when the database holds somebody whose password is public. */
export async function refuseStartOnDemo(): Promise<void> {
  const ofDemo = { email: { endsWith: `@${demoMailDomain}` } }
  const [members, admins, doctors] = await Promise.all([
    dbAcrossClinics.member.count({ where: ofDemo }),
    dbAcrossClinics.admin.count({ where: ofDemo }),
    dbAcrossClinics.doctor.count({ where: ofDemo }),
  ])
  if (members + admins + doctors === 0) return
  throw new Error(
    'This database holds the demo accounts, whose passwords are public. Production needs a database of its own.',
  )
}
