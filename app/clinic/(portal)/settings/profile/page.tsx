import type { Metadata } from 'next'
import { z } from 'zod'
import { ClinicBand } from '@/components/clinics/clinic-band'
import { LogoForm } from '@/components/clinics/logo-form'
import { ProfileForm } from '@/components/clinics/profile-form'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { timeZones } from '@/lib/clinics/schema'
import { listCountries } from '@/lib/clinics/countries'
import { getProfile } from '@/lib/clinics/save-profile'
import { clinicPage } from '@/lib/web/pages'
import { removeLogoAction, saveProfileAction } from './actions'

export const metadata: Metadata = { title: 'Profile' }

const doneWords = {
  saved: 'The profile is saved.',
  logo: 'The new logo is in place.',
  removed: 'The logo is taken away.',
} as const
const steps = Object.keys(doneWords) as (keyof typeof doneWords)[]

const input = z.object({
  done: z.enum(steps).optional().catch(undefined),
  problem: z.literal('logo').optional().catch(undefined),
})

export default clinicPage({ can: 'clinic.settings', input }, async ({ actor, input: { done, problem } }) => {
  const profile = await getProfile(actor)
  return (
    <>
      <PageHeader title="Profile" lead="What your patients see of your clinic, and how its days are counted." />
      <div className="max-w-3xl space-y-4">
        {done ? <Notice tone="good" title={doneWords[done]} /> : null}
        {problem ? (
          <Notice tone="danger" title="This picture cannot be read. Choose a PNG, JPEG or WebP of at most 2 MB." />
        ) : null}
        <Card title="As patients see it">
          <ClinicBand name={profile.clinicName} colour={profile.colour} logo={profile.logo} />
        </Card>
        <Card title="Logo">
          <LogoForm hasLogo={profile.logo !== null} remove={removeLogoAction} />
        </Card>
        <Card title="Details">
          <ProfileForm action={saveProfileAction} profile={profile} countries={listCountries()} timeZones={timeZones} />
        </Card>
      </div>
    </>
  )
})
