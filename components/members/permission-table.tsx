import Check from 'lucide-react/icons/check'
import Minus from 'lucide-react/icons/minus'
import { memberRoleNames } from '@/lib/members/schema'

type Props = {
  roles: readonly (keyof typeof memberRoleNames)[]
  groups: readonly { group: string; lines: readonly { permission: string; words: string; may: readonly boolean[] }[] }[]
}

const yes = (
  <span className="inline-flex items-center gap-1.5 font-semibold text-good-ink">
    <Check className="size-5" /> Yes
  </span>
)
const no = (
  <span className="inline-flex items-center gap-1.5 text-muted">
    <Minus className="size-5" /> No
  </span>
)

/** Who may do what: one row a permission, one column a role; on phones the table moves sideways in its frame. */
export function PermissionTable({ roles, groups }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label="Permissions of each role" tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-176 border-collapse text-start">
        <caption className="sr-only">What each role may do</caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className="px-3 py-2 text-start">
              May
            </th>
            {roles.map((role) => (
              <th key={role} scope="col" className="px-3 py-2 text-start">
                {memberRoleNames[role]}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ group, lines }) => (
          <tbody key={group}>
            <tr className="bg-sunken">
              <th scope="colgroup" colSpan={roles.length + 1} className="px-3 py-1.5 text-start text-sm">
                {group}
              </th>
            </tr>
            {lines.map(({ permission, words, may }) => (
              <tr key={permission} className="border-b border-line">
                <th scope="row" className="px-3 py-2 text-start font-normal">
                  {words}
                </th>
                {roles.map((role, index) => (
                  <td key={role} className="px-3 py-2 whitespace-nowrap">
                    {may[index] ? yes : no}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
