import { type NextRequest, NextResponse } from 'next/server'

/**
 * The content security policy of every page, with a fresh nonce for its scripts (the headers that are the same everywhere
 * stand in next.config.ts). It decides nothing about who may see what.
 * Routes that take or give files are kept out by the matcher: a body that passes here is cut at 10 MB.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const policy = contentSecurityPolicy(nonce, request.nextUrl.pathname)
  const headers = new Headers(request.headers)
  headers.set('x-path', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  headers.set('x-method', request.method)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

/** Nothing but our own origin: no third-party script, font, picture or beacon. */
function contentSecurityPolicy(nonce: string, path: string): string {
  const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  // Reads QR codes where the browser cannot by itself.
  const assembly = path === '/doctor/open' ? " 'wasm-unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${assembly}${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const config = {
  matcher: [
    '/((?!_next/static|_next/image|clinic/uploads|clinic/files|patient/files|patient/records/upload|doctor/files|doctor/uploads|shl/|api/|icon.svg|icon-|patient-offline|patient-worker|patient.webmanifest|pdf.worker).*)',
  ],
}
