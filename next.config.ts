import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Everything private is no-store anyway; the image optimiser would be a second way to a file, so there is none.
  images: { unoptimized: true },
  devIndicators: false,
  experimental: { authInterrupts: true },
  serverExternalPackages: ['pino', 'mariadb', 'sharp', '@prisma/adapter-mariadb', '@aws-sdk/client-s3'],
  turbopack: {
    // The modern build of pdf.js breaks phones older than Chrome 140.
    resolveAlias: { 'pdfjs-dist': 'pdfjs-dist/legacy/build/pdf.mjs' },
  },
}

export default createNextIntlPlugin('./lib/web/words.ts')(config)
