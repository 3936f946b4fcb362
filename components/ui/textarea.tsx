import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlClasses } from './control-classes'

/** A box of several lines. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...rest} rows={rows} className={classNames(controlClasses, className)} />
}
