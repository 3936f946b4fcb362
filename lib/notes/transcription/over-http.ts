import { z } from 'zod'
import type { Transcription } from './transcription'

type Service = { url: string; key: string | undefined; model: string }

// Well within a job's lease.
const patienceMilliseconds = 25_000
const answerInput = z.object({ text: z.string() })

/**
 * Services that take a form with `file`, `model` and `language` and answer `{ "text": … }`, as OpenAI's
 * /v1/audio/transcriptions and the self-hosted servers that speak its form do.
 */
export function overHttp({ url, key, model }: Service): Transcription {
  return {
    async write({ body, mediaType, filename, language }) {
      const parts: Uint8Array<ArrayBuffer>[] = []
      for await (const part of body) parts.push(Uint8Array.from(part))
      const form = new FormData()
      form.set('file', new File(parts, filename, { type: mediaType }))
      form.set('model', model)
      form.set('language', language)
      form.set('response_format', 'json')
      const response = await fetch(url, {
        method: 'POST',
        body: form,
        redirect: 'error',
        headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
        signal: AbortSignal.timeout(patienceMilliseconds),
      })
      // What a service says of a failure may quote the voice, so only its status goes on.
      if (!response.ok) throw new Error(`The transcription service answered ${response.status}.`)
      return answerInput.parse(await response.json()).text.trim()
    },
  }
}
