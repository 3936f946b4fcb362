import Link from 'next/link'
import { classNames } from '../ui/class-names'
import { PersonMark } from './person-mark'

type Person = { profileId: string; initials: string; name: string }
type Props = {
  people: readonly Person[]
  chosen: string | undefined
  path: string
  words: { label: string; everybody: string }
}

const look =
  'flex min-h-11 items-center gap-2 rounded-full border border-line bg-surface py-1 ps-1.5 pe-4 hover:border-action aria-[current=true]:border-action aria-[current=true]:bg-action-soft aria-[current=true]:font-semibold'

/** Whose things are shown: everybody's, or one person's by initials and nickname. Links, so that it works without scripts. */
export function PersonChoice({ people, chosen, path, words }: Props) {
  return (
    <nav aria-label={words.label} className="mb-5">
      <ul className="flex flex-wrap gap-2">
        <li>
          <Link prefetch={false} href={path} aria-current={chosen === undefined} className={classNames(look, 'ps-4')}>
            {words.everybody}
          </Link>
        </li>
        {people.map(({ profileId, initials, name }) => (
          <li key={profileId}>
            <Link
              prefetch={false}
              href={`${path}?person=${profileId}`}
              aria-current={chosen === profileId}
              className={look}
            >
              <PersonMark initials={initials} />
              <bdi>{name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
