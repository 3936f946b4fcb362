import { classNames } from './class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'normal' | 'small'

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-action text-action-on hover:bg-action-strong',
  secondary: 'border-outline bg-surface text-action-ink hover:bg-action-soft',
  quiet: 'border-transparent text-action-ink underline-offset-4 hover:bg-action-soft hover:underline',
  danger: 'border-transparent bg-danger text-danger-on hover:bg-danger-strong',
}

// Main buttons are a thumb high (44 px) on phones; small ones stay above the 24 px that WCAG 2.2 asks for.
const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-11 px-4 py-2 text-base',
  small: 'min-h-9 px-3 py-1 text-sm',
}

export type ButtonLook = {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  wide?: boolean | undefined
  className?: string | undefined
}

/** The classes that a button, and a link that looks like one, share. */
export function buttonClasses({ variant = 'primary', size = 'normal', wide, className }: ButtonLook): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-lg border text-center leading-tight font-semibold',
    'aria-disabled:opacity-70 disabled:cursor-not-allowed disabled:opacity-60',
    variants[variant],
    sizes[size],
    wide && 'w-full',
    className,
  )
}
