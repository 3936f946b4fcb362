import '@fontsource-variable/source-sans-3/index.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { MaintenanceNotice } from '@/app/maintenance-notice'
import { readLanguage } from '@/lib/web/words'

// Portals hold people's results: nothing is for search engines unless a page says so itself.
export const metadata: Metadata = {
  title: { default: 'OodoMedLink', template: '%s · OodoMedLink' },
  description: 'Your clinic sends your test results here, to you and to no one else.',
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#131e1c' },
  ],
}

/** The document around every page: language, styles and typeface, and no script of its own. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  // Only the patient's side, and what patients hand to others, is translated; a page of staff read aloud in a French voice would be hard to follow.
  const path = (await headers()).get('x-path') ?? ''
  const language = /^\/(patient|s|verify)(?![^/?])/.test(path) ? await readLanguage() : 'en'
  return (
    <html lang={language}>
      <body className="font-sans antialiased">
        <MaintenanceNotice />
        {children}
      </body>
    </html>
  )
}
