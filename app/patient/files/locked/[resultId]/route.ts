import { lockedFileInput } from '@/lib/locked/schema'
import { sendLockedFile } from '@/lib/web/send-locked-file'
import { patientRoute } from '@/lib/web/routes'

/** Makes the locked file; a POST, because the passcode travels with it. */
export const POST = patientRoute({ can: 'own', input: lockedFileInput }, async ({ actor, input, request }) =>
  sendLockedFile(actor, input, request),
)
