import type { ComponentProps, ReactNode } from 'react'
import { type ButtonLook, buttonClasses } from './button-classes'
import { Spinner } from './spinner'

export type ButtonProps = Omit<ComponentProps<'button'>, 'className'> &
  ButtonLook & { icon?: ReactNode; pending?: boolean | undefined }

/** A button; while `pending` it keeps its focus and its words, and says that it is at work. */
export function Button({
  variant,
  size,
  wide,
  className,
  icon,
  pending,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={pending || rest['aria-disabled']}
      className={buttonClasses({ variant, size, wide, className })}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  )
}
