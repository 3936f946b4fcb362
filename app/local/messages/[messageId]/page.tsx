import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PublicShell } from '@/components/shell/public-shell'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { isLocal } from '@/lib/env'
import { readLocalMail } from '@/lib/mail/local-mailbox'
import { publicPage } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Message' }

export default publicPage({ input: z.object({ messageId: z.string() }) }, async ({ input: { messageId } }) => {
  if (!isLocal()) notFound()
  const mail = await readLocalMail(messageId)
  if (!mail) notFound()
  return (
    <PublicShell narrow>
      <PageHeader
        above={<TextLink href="/local">All messages</TextLink>}
        title={mail.subject}
        lead={`To ${mail.to}, from ${mail.from}`}
      />
      <div className="space-y-4">
        {/* A message is drawn in a frame without scripts; its links open in this window. */}
        <iframe
          title="The message as a mail program shows it"
          srcDoc={mail.html.replace('<head>', '<head><base target="_top">')}
          sandbox="allow-top-navigation-by-user-activation allow-popups"
          className="h-180 w-full rounded-xl border border-line bg-white"
        />
        <Disclosure summary="The same as plain text">
          <pre className="overflow-x-auto whitespace-pre-wrap">{mail.text}</pre>
        </Disclosure>
      </div>
    </PublicShell>
  )
})
