import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlClasses } from './control-classes'

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined }
export type SelectProps = Omit<ComponentProps<'select'>, 'children'> & {
  options: readonly SelectOption[]
  placeholder?: string | undefined
}

/** The device's own list of choices; `placeholder` is a first, empty choice. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  return (
    <select {...rest} className={classNames(controlClasses, className)}>
      {placeholder === undefined ? null : <option value="">{placeholder}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
