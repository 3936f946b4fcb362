import type { Metadata } from 'next'
import { z } from 'zod'
import { BranchForm } from '@/components/branches/branch-form'
import { BranchList } from '@/components/branches/branch-list'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { listBranches } from '@/lib/branches/list-branches'
import { clinicPage } from '@/lib/web/pages'
import * as actions from './actions'

export const metadata: Metadata = { title: 'Branches' }

const doneWords = {
  added: 'The branch is added.',
  saved: 'The branch is saved.',
  archived: 'The branch is archived. Its results stay its own.',
  restored: 'The branch is back.',
} as const
const steps = Object.keys(doneWords) as (keyof typeof doneWords)[]

export default clinicPage(
  { can: 'clinic.settings', input: z.object({ done: z.enum(steps).optional().catch(undefined) }) },
  async ({ actor, input: { done } }) => {
    const branches = await listBranches(actor)
    return (
      <>
        <PageHeader
          title="Branches"
          lead="The places at which your clinic works. A result belongs to the branch of whoever uploads it."
        />
        <div className="max-w-3xl space-y-4">
          {done ? <Notice tone="good" title={doneWords[done]} /> : null}
          {branches.length > 0 ? (
            <Card>
              <BranchList
                branches={branches}
                actions={{
                  edit: actions.editBranchAction,
                  archive: actions.archiveBranchAction,
                  restore: actions.restoreBranchAction,
                }}
              />
            </Card>
          ) : null}
          <Card
            title="Add a branch"
            lead={branches.length === 0 ? 'With one place only, your clinic needs none.' : undefined}
          >
            <BranchForm action={actions.addBranchAction} submitLabel="Add the branch" />
          </Card>
        </div>
      </>
    )
  },
)
