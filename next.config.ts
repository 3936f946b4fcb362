import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const permissions = (camera: string, microphone: string) =>
  `${camera}, ${microphone}, geolocation=(), payment=(), interest-cohort=()`

/** On every answer, whoever gives it. */
const fixedHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // A link's token stands in the address; no other site may learn an address of ours. Our own may, because a form that is
  // sent without scripts would else come from nowhere, and be refused.
  'referrer-policy': 'same-origin',
  'permissions-policy': permissions('camera=()', 'microphone=()'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
}

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Everything private is no-store anyway; the image optimiser would be a second way to a file, so there is none.
  images: { unoptimized: true },
  devIndicators: false,
  headers: async () => [
    { source: '/:path*', headers: Object.entries(fixedHeaders).map(([key, value]) => ({ key, value })) },
    // Any viewer of SMART Health Links may read these; what they hold opens with the link's key only.
    {
      source: '/shl/:path*',
      headers: [
        { key: 'access-control-allow-origin', value: '*' },
        { key: 'access-control-expose-headers', value: 'share-id, share-notice, retry-after' },
        { key: 'cross-origin-resource-policy', value: 'cross-origin' },
      ],
    },
    // A doctor scans a link with the camera here and dictates there; nowhere else may a page of ours look or listen.
    {
      source: '/doctor/open',
      headers: [{ key: 'permissions-policy', value: permissions('camera=(self)', 'microphone=()') }],
    },
    {
      source: '/doctor/patients/:path+',
      headers: [{ key: 'permissions-policy', value: permissions('camera=()', 'microphone=(self)') }],
    },
    // Mail shows a clinic's logo, on pages that are nobody's of ours.
    { source: '/logos/:path*', headers: [{ key: 'cross-origin-resource-policy', value: 'cross-origin' }] },
  ],
  // Types are a phase of their own in `npm test`, over the whole house; a start need not wait for the tests' types.
  typescript: { ignoreBuildErrors: true },
  experimental: { authInterrupts: true },
  serverExternalPackages: [
    'pino',
    'mariadb',
    'sharp',
    '@prisma/adapter-mariadb',
    '@aws-sdk/client-s3',
    'cloudinary',
    'twilio',
  ],
  turbopack: {
    // The modern build of pdf.js breaks phones older than Chrome 140.
    resolveAlias: { 'pdfjs-dist': 'pdfjs-dist/legacy/build/pdf.mjs' },
  },
}

export default createNextIntlPlugin('./lib/web/words.ts')(config)
