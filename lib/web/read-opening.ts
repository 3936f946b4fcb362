import { headers } from 'next/headers'
import type { Opening } from '@/lib/deliveries/looks-automatic'

/** What the request for a page tells about who made it. The method is told by `proxy.ts`: a page is not. */
export async function readOpening(): Promise<Opening> {
  const sent = await headers()
  return {
    at: new Date(),
    method: sent.get('x-method') ?? 'GET',
    userAgent: sent.get('user-agent'),
    acceptLanguage: sent.get('accept-language'),
    fetchMode: sent.get('sec-fetch-mode'),
  }
}
