import { env } from '@/lib/env'
import { overHttp } from './over-http'
import type { Transcription } from './transcription'

/** Whether dictations are written down by a service. None is set up unless an operator does: a voice leaves the house then. */
export const hasTranscription = (): boolean => env().TRANSCRIPTION_URL !== undefined

/** The service that an operator has set up, or null. */
export function chooseTranscription(): Transcription | null {
  const { TRANSCRIPTION_URL: url, TRANSCRIPTION_KEY: key, TRANSCRIPTION_MODEL: model } = env()
  return url === undefined ? null : overHttp({ url, key, model })
}
