import type { Metadata } from 'next'
import { DoctorRegisteredNext } from '@/components/doctors/doctor-registered-next'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { PasswordField } from '@/components/forms/password-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { TimeZoneField } from '@/components/sessions/time-zone-field'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { listCountries } from '@/lib/clinics/countries'
import { registrationClosedWords } from '@/lib/system-settings/registration'
import { noInput, publicPage } from '@/lib/web/pages'
import { registerDoctorAction } from '../actions'

export const metadata: Metadata = { title: 'Register as a doctor' }

const timeZones = () => ['UTC', ...Intl.supportedValuesOf('timeZone')]

export default publicPage({ input: noInput }, async () => {
  const closed = await registrationClosedWords('registrationDoctors')
  if (closed === null) return <DoctorRegistration />
  return (
    <>
      <PageHeader title="Register as a doctor" />
      <Notice tone="attention">
        <p>{closed}</p>
      </Notice>
    </>
  )
})

const DoctorRegistration = () => (
  <>
    <PageHeader
      title="Register as a doctor"
      lead="We look at every licence before anybody signs in. You will then see what patients show you, for as long as they do."
    />
    <ActionForm action={registerDoctorAction} whenDone={<DoctorRegisteredNext />}>
      <Card title="You">
        <div className="space-y-5">
          <FormField name="fullName" label="Your name, as on your licence" autoComplete="name" required />
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
          <FormField name="phone" type="tel" label="Phone" optional="may stay empty" autoComplete="tel" />
        </div>
      </Card>
      <Card title="Your practice">
        <div className="space-y-5">
          <FormField
            name="specialisation"
            label="Specialisation"
            hint="Family medicine or cardiology, for example. Patients see it beside your name."
            autoComplete="organization-title"
            required
          />
          <FormField
            name="licenseNumber"
            label="Licence number"
            hint="As your medical council writes it."
            autoComplete="off"
            required
          />
          <SelectField
            name="country"
            label="Country of the licence"
            options={listCountries()}
            placeholder="Choose…"
            autoComplete="country"
            required
          />
          <TimeZoneField name="timeZone" label="Time zone" hint="Times are shown in it." zones={timeZones()} />
        </div>
      </Card>
      <SubmitButton wide pendingLabel="Registering…">
        Register
      </SubmitButton>
    </ActionForm>
    <p className="mt-5">
      Are you registered already? <TextLink href="/doctor/sign-in">Sign in</TextLink>
    </p>
  </>
)
