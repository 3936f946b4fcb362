import type { FormAction } from '../forms/form-state'
import { PlainButtonForm } from '../forms/plain-button-form'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'

/** Chooses a picture; a plain form, so that it works without scripts. */
export function LogoForm({ hasLogo, remove }: { hasLogo: boolean; remove: FormAction }) {
  return (
    <div className="space-y-3">
      <form action="/clinic/settings/profile/logo" method="post" encType="multipart/form-data" className="space-y-4">
        <Field
          id="logo"
          label={hasLogo ? 'Another logo' : 'Logo'}
          hint="PNG, JPEG or WebP, at most 2 MB. We draw it anew, small."
        >
          {(control) => (
            <Input {...control} type="file" name="logo" accept="image/png,image/jpeg,image/webp" required />
          )}
        </Field>
        <Button type="submit" variant="secondary">
          Upload the logo
        </Button>
      </form>
      {hasLogo ? <PlainButtonForm action={remove} hidden={{}} label="Take the logo away" /> : null}
    </div>
  )
}
