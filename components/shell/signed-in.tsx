import type { ReactNode } from 'react'

export type SignedInProps = { name: string; detail?: string | undefined; signOut?: ReactNode }

/** Who is signed in, and the way out. */
export function SignedIn({ name, detail, signOut }: SignedInProps) {
  return (
    <div className="space-y-2 border-t border-line pt-3">
      <p className="px-3 leading-tight">
        <span className="block font-semibold">{name}</span>
        {detail ? <span className="text-sm text-muted">{detail}</span> : null}
      </p>
      {signOut}
    </div>
  )
}
