import Link from 'next/link'
import type { ComponentProps } from 'react'
import { classNames } from './class-names'

/** A link within words: underlined, so that it is not known by its colour alone. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link
      prefetch={false}
      {...rest}
      className={classNames('font-medium text-action-ink underline underline-offset-4 hover:decoration-2', className)}
    />
  )
}
