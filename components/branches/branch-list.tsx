import type { FormAction } from '../forms/form-state'
import { PlainButtonForm } from '../forms/plain-button-form'
import { Badge } from '../ui/badge'
import { Disclosure } from '../ui/disclosure'
import { TextLink } from '../ui/text-link'
import { BranchForm } from './branch-form'

type Branch = {
  branchId: string
  name: string
  address: string | null
  phone: string | null
  archived: boolean
  members: number
}

type Props = { branches: readonly Branch[]; actions: { edit: FormAction; archive: FormAction; restore: FormAction } }

/** The clinic's branches, each of which can be changed, put away and brought back. */
export function BranchList({ branches, actions }: Props) {
  return (
    <ul>
      {branches.map((branch) => (
        <li key={branch.branchId}>
          <Disclosure
            summary={
              <span>
                {branch.name} {branch.archived ? <Badge>Archived</Badge> : null}
                <span className="block text-sm font-normal text-muted">
                  {branch.members === 1 ? 'One member' : `${branch.members} members`}
                  {branch.address ? `, ${branch.address}` : ''}
                </span>
              </span>
            }
          >
            <p>
              <TextLink href={`/clinic/results?branch=${branch.branchId}`}>Results of this branch</TextLink>
            </p>
            <BranchForm action={actions.edit} branch={branch} submitLabel={`Save ${branch.name}`} />
            {branch.archived ? (
              <PlainButtonForm
                action={actions.restore}
                hidden={{ branchId: branch.branchId }}
                label={`Bring ${branch.name} back`}
              />
            ) : (
              <PlainButtonForm
                action={actions.archive}
                hidden={{ branchId: branch.branchId }}
                label={`Archive ${branch.name}`}
              />
            )}
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}
