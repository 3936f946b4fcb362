import type { Metadata } from 'next'
import { z } from 'zod'
import { AdminLinkForm } from '@/components/admins/admin-link-form'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { describeLink } from '@/lib/admins/find-open-link'
import { tokenInput } from '@/lib/auth/schema'
import { publicPage } from '@/lib/web/pages'
import { joinAsAdminAction, newSecondStepAction } from './actions'

export const metadata: Metadata = { title: 'Join the administration' }

// Opening the link changes nothing, because mail scanners open links too; a person's press does.
export default publicPage({ input: z.object({ token: tokenInput }) }, async ({ input: { token } }) => {
  const { isKnown, open } = await describeLink(token)
  return (
    <>
      <PageHeader
        title={isKnown ? 'Set up your second step anew' : 'Join the administration of OodoMedLink'}
        lead={open ? 'Both your password and your telephone are proved here, together.' : undefined}
      />
      <Card>
        <AdminLinkForm token={token} open={open} action={isKnown ? newSecondStepAction : joinAsAdminAction} />
      </Card>
    </>
  )
})
