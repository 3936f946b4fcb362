import { headers } from 'next/headers'
import type { Origin } from '@/lib/auth/actors'

/** Whence the current request came. Our server writes these headers itself and overwrites what a client claims. */
export async function requestOrigin(): Promise<Origin> {
  const list = await headers()
  return {
    address: list.get('x-client-address'),
    userAgent: list.get('user-agent'),
    requestId: list.get('x-request-id'),
  }
}
