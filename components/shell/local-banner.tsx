import { Banner } from './banner'

/** Says on every page of a local copy that it is one. */
export function LocalBanner() {
  return (
    <Banner>
      <strong>Local demo:</strong> nothing here is real.{' '}
      <a href="/local" className="inline-block min-h-6 font-semibold underline underline-offset-4">
        Open the mailbox
      </a>
    </Banner>
  )
}
