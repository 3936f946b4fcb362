import type { Metadata } from 'next'
import { BrandMark } from '@/components/shell/brand-mark'
import { ButtonLink } from '@/components/ui/button-link'

export const metadata: Metadata = { title: 'Not found' }

/** Says the same whether a thing never was, is gone, or belongs to someone else. */
export default function NotFound() {
  return (
    <main className="mx-auto max-w-prose space-y-4 px-4 py-16">
      <BrandMark className="size-12" />
      <h1 className="text-3xl">This page is not here</h1>
      <p className="text-lg text-muted">
        The address may be mistyped, or you may need to sign in with another account. A link in a message works only
        once: you can ask for a new one at any time.
      </p>
      <div className="flex flex-wrap gap-3 pt-2">
        <ButtonLink href="/">Go to the front page</ButtonLink>
        <ButtonLink href="/help" variant="secondary">
          Get help
        </ButtonLink>
      </div>
    </main>
  )
}
