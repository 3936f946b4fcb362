'use client'

import { useFormStatus } from 'react-dom'
import { useFormField } from '../forms/form-context'
import { FieldError } from '../ui/field-error'
import { VisuallyHidden } from '../ui/visually-hidden'
import { DropArea } from './drop-area'
import type { UploadItem } from './upload-item'
import { UploadLine } from './upload-line'
import { useLeaveWarning } from './use-leave-warning'
import { useUploads } from './use-uploads'

type Props = { name: string; url: string; accept: string; hint: string; legend?: string | undefined }

/** The documents of a result. Each is sent as soon as it is chosen; the form around it carries the numbers they were given. */
export function DocumentsField({ name, url, accept, hint, legend = 'Documents' }: Props) {
  const { id, error } = useFormField(name)
  const { pending } = useFormStatus()
  const { items, add, retry, remove, cancel } = useUploads(url)
  useLeaveWarning(items.length > 0 && !pending, 'Leave this page? The documents chosen here are not sent yet.')
  return (
    <fieldset id={id} tabIndex={-1} className="space-y-2" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <DropArea accept={accept} hint={hint} onFiles={add} />
      <VisuallyHidden>
        <span aria-live="polite">{summaryOf(items)}</span>
      </VisuallyHidden>
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <UploadLine
            key={item.key}
            item={item}
            onCancel={() => cancel(item.key)}
            onRetry={() => retry(item.key)}
            onRemove={() => remove(item.key)}
          />
        ))}
      </ul>
      {/* One that is not received sends an empty value, which is refused: left out, it would be missing and nobody would know. */}
      {items.map((item) => (
        <input key={item.key} type="hidden" name={name} value={item.state === 'done' ? item.fileId : ''} />
      ))}
    </fieldset>
  )
}

function summaryOf(items: readonly UploadItem[]): string {
  if (items.length === 0) return ''
  const count = (state: UploadItem['state']) => items.filter((item) => item.state === state).length
  const failed = count('failed')
  return `${count('done')} of ${items.length} documents received${failed > 0 ? `, ${failed} failed` : ''}.`
}
