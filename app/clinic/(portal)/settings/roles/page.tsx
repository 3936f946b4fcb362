import type { Metadata } from 'next'
import { PermissionTable } from '@/components/members/permission-table'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { describePermissions } from '@/lib/auth/permission-words'
import { memberRoleNames } from '@/lib/members/schema'
import { clinicPage, noInput } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Roles' }

const roles = Object.keys(memberRoleNames) as (keyof typeof memberRoleNames)[]

export default clinicPage({ can: 'members.read', input: noInput }, () => (
  <>
    <PageHeader title="Roles" lead="What each role may do. This is the very table by which the doors here open." />
    <Card flush>
      <PermissionTable roles={roles.map((role) => memberRoleNames[role])} groups={describePermissions(roles)} />
    </Card>
  </>
))
