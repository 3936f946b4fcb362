import type { Metadata } from 'next'
import { PermissionTable } from '@/components/members/permission-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { adminRoleNames } from '@/lib/admins/schema'
import { describeAdminPermissions } from '@/lib/auth/permission-words'
import { adminPage, noInput } from '@/lib/web/pages'

export const metadata: Metadata = { title: 'Roles' }

const roles = Object.keys(adminRoleNames) as (keyof typeof adminRoleNames)[]
const crumbs = [{ label: 'People', href: '/admin/people' }, { label: 'Roles' }]

export default adminPage({ can: 'people.read', input: noInput }, () => (
  <>
    <PageHeader
      above={<Breadcrumbs crumbs={crumbs} />}
      title="Roles"
      lead="What each role may do. This is the very table by which the doors here open. Nobody here sees what a result says."
    />
    <Card flush>
      <PermissionTable roles={roles.map((role) => adminRoleNames[role])} groups={describeAdminPermissions(roles)} />
    </Card>
  </>
))
