import type { Metadata } from 'next'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PasswordField } from '@/components/forms/password-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextareaField } from '@/components/forms/textarea-field'
import { RegisteredNext } from '@/components/sessions/registered-next'
import { TimeZoneField } from '@/components/sessions/time-zone-field'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { timeZones } from '@/lib/clinics/schema'
import { listCountries } from '@/lib/clinics/countries'
import { registrationClosedWords } from '@/lib/system-settings/registration'
import { noInput, publicPage } from '@/lib/web/pages'
import { registerClinicAction } from './actions'

export const metadata: Metadata = { title: 'Register a clinic' }

export default publicPage({ input: noInput }, async () => {
  const closed = await registrationClosedWords('registrationClinics')
  if (closed === null) return <ClinicRegistration />
  return (
    <>
      <PageHeader title="Register a clinic" />
      <Notice tone="attention">
        <p>{closed}</p>
      </Notice>
    </>
  )
})

const ClinicRegistration = () => (
  <>
    <PageHeader
      title="Register a clinic"
      lead="You can prepare everything at once. Sending begins when we have looked at your registration and approved it."
    />
    <ActionForm action={registerClinicAction} whenDone={<RegisteredNext />}>
      <Card title="You">
        <div className="space-y-5">
          <FormField name="fullName" label="Your name" autoComplete="name" required />
          <FormField
            name="email"
            type="email"
            label="E-mail address"
            hint="You sign in with it, and we write to it."
            autoComplete="username"
            required
          />
          <PasswordField
            name="password"
            label="Password"
            hint="At least 10 characters. A sentence that only you would think of is good."
            autoComplete="new-password"
            required
          />
        </div>
      </Card>
      <Card title="The clinic">
        <div className="space-y-5">
          <FormField
            name="clinicName"
            label="Name"
            hint="As your patients know it."
            autoComplete="organization"
            required
          />
          <SelectField
            name="country"
            label="Country"
            options={listCountries()}
            placeholder="Choose…"
            autoComplete="country"
            required
          />
          <TimeZoneField name="timeZone" label="Time zone" hint="Times are shown in it." zones={timeZones} />
          <FormField name="phone" type="tel" label="Phone" optional="may stay empty" autoComplete="tel" />
          <TextareaField
            name="address"
            label="Street and number"
            optional="may stay empty"
            rows={2}
            autoComplete="street-address"
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <FormField name="city" label="City" optional="may stay empty" autoComplete="address-level2" />
            <FormField name="state" label="State or region" optional="may stay empty" autoComplete="address-level1" />
          </div>
        </div>
      </Card>
      <SubmitButton wide pendingLabel="Registering…">
        Register the clinic
      </SubmitButton>
    </ActionForm>
    <p className="mt-5">
      Is your clinic here already? <TextLink href="/clinic/sign-in">Sign in</TextLink>
    </p>
  </>
)
