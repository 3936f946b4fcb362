import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlClasses } from './control-classes'

/** A one-line box; give it its words with Field. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={classNames(controlClasses, className)} />
}
