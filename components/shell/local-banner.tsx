import Link from 'next/link'
import { Banner } from './banner'

/** Says on every page of a local copy that it is one. */
export function LocalBanner() {
  return (
    <Banner>
      <strong>Local demo:</strong> nothing here is real.{' '}
      <Link href="/local" prefetch={false} className="inline-block min-h-6 font-semibold underline underline-offset-4">
        Open the mailbox
      </Link>
    </Banner>
  )
}
