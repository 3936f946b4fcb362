import Link from 'next/link'
import { BrandMark } from './brand-mark'

/** The mark and the name, leading home; `portal` says which door this is. */
export function Brand({ href = '/', portal }: { href?: string | undefined; portal?: string | undefined }) {
  return (
    <Link href={href} prefetch={false} className="flex min-h-11 items-center gap-2.5 font-bold">
      <BrandMark />
      <span className="leading-tight">
        OodoMedLink
        {portal ? <span className="block text-sm font-normal text-muted">{portal}</span> : null}
      </span>
    </Link>
  )
}
