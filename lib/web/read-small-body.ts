import { AppError } from '@/lib/errors'

const mostBytes = 256 * 1024

/** The raw body of a request, read once, exactly as it was signed. @throws too_large for more than a report can be. */
export async function readSmallBody(request: Request): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  if (request.body)
    for await (const part of request.body) {
      bytes += part.byteLength
      if (bytes > mostBytes) throw new AppError('too_large', 'This is more than a report can be.')
      parts.push(part)
    }
  return Buffer.concat(parts).toString('utf8')
}
