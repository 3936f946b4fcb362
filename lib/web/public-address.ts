import { env } from '@/lib/env'

/** The address of a request as the world called it, whatever stands between: path and query under APP_URL. */
export function publicAddress(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return new URL(`${pathname}${search}`, env().APP_URL).href
}
