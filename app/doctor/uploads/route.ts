import { noInput } from '@/lib/web/pages'
import { receiveAudio } from '@/lib/web/receive-upload'
import { doctorRoute } from '@/lib/web/routes'

/** Takes the sound of a dictation in; a note is made of it afterwards. */
export const POST = doctorRoute({ can: 'own', input: noInput }, async ({ actor, request }) =>
  receiveAudio(actor, request),
)
