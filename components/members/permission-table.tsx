import Check from 'lucide-react/icons/check'
import Minus from 'lucide-react/icons/minus'

type Props = {
  /** What the roles are called, in the order of `may`. */
  roles: readonly string[]
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

/** Who may do what: one row a permission, one column a role; on phones the roles stand in words under the permission. */
export function PermissionTable({ roles, groups }: Props) {
  return (
    <table className="w-full border-collapse text-start">
      <caption className="sr-only">What each role may do</caption>
      <thead>
        <tr className="border-b border-line">
          <th scope="col" className="px-3 py-2 text-start">
            May
          </th>
          {roles.map((role) => (
            <th key={role} scope="col" className="hidden px-3 py-2 text-start md:table-cell">
              {role}
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
                <span className="block text-sm font-semibold text-good-ink md:hidden">
                  {roles.filter((_, index) => may[index]).join(', ')}
                </span>
              </th>
              {roles.map((role, index) => (
                <td key={role} className="hidden px-3 py-2 whitespace-nowrap md:table-cell">
                  {may[index] ? yes : no}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
