import Link from 'next/link'

const links = [
  { href: '/help', label: 'Help' },
  { href: '/privacy', label: 'Privacy' },
  { href: '/clinic/sign-in', label: 'Clinic sign in' },
  { href: '/clinic/register', label: 'Register a clinic' },
  { href: '/admin/sign-in', label: 'Platform staff' },
]

/** The quieter doors of the house. */
export function PublicFooter() {
  return (
    <footer className="border-t border-line bg-surface">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-5 text-muted sm:px-6">
        <p>OodoMedLink. Results, to the right person.</p>
        <ul className="flex flex-wrap gap-x-5">
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                className="inline-flex min-h-11 items-center hover:text-ink hover:underline"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}
