import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { renderUnicodeCompact } from 'uqr'
import { createAdmin } from '@/lib/admins/create-admin'
import { createAdminInput } from '@/lib/admins/schema'
import { makeSystemActor } from '@/lib/auth/actors'
import { disconnect } from '@/lib/db'
import { AppError } from '@/lib/errors'

/** `npm run admin:create`: makes an admin and shows, this once, the secret for the authenticator app. */
const reader = createInterface({ input: stdin, output: stdout })
const asked = {
  fullName: await reader.question('Full name: '),
  email: await reader.question('E-mail address: '),
  password: await reader.question('Password (at least 10 characters): '),
  role: (await reader.question('Role (super_admin, admin, moderator) [super_admin]: ')) || 'super_admin',
}
reader.close()
const parsed = createAdminInput.safeParse(asked)
if (!parsed.success) {
  for (const issue of parsed.error.issues) console.error(`${issue.path.join('.')}: ${issue.message}`)
  process.exitCode = 1
} else {
  try {
    const { totpAddress } = await createAdmin(makeSystemActor('admin:create'), parsed.data)
    console.log(
      `\nThe admin is made. Scan this with an authenticator app; it is not shown again.\n\n${renderUnicodeCompact(totpAddress)}\n\n${totpAddress}\n`,
    )
    console.log('Sign in at /admin/sign-in with the address, the password and the code of the app.')
  } catch (failure) {
    if (!(failure instanceof AppError)) throw failure
    console.error(failure.message)
    process.exitCode = 1
  }
}
await disconnect()
