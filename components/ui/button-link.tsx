import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { type ButtonLook, buttonClasses } from './button-classes'

export type ButtonLinkProps = Omit<ComponentProps<typeof Link>, 'className'> & ButtonLook & { icon?: ReactNode }

/** A link that looks like a button, for going somewhere; what changes something is a Button in a form. */
export function ButtonLink({ variant, size, wide, className, icon, children, ...rest }: ButtonLinkProps) {
  return (
    <Link prefetch={false} {...rest} className={buttonClasses({ variant, size, wide, className })}>
      {icon}
      {children}
    </Link>
  )
}
