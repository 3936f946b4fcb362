import type { Metadata } from 'next'
import { Doors } from './doors'
import { Hero } from './hero'
import { Promises } from './promises'
import { clinicSteps, patientSteps } from './front-page-words'
import { Steps } from './steps'

export const metadata: Metadata = {
  title: { absolute: 'OodoMedLink: your test results, on your phone' },
  description: 'Clinics send test results to the right patient, who reads them on any phone, and to no one else.',
}

/** The front page: what this is, for whom, and which door is whose. */
export default function FrontPage() {
  return (
    <>
      <Hero />
      <div className="mx-auto max-w-6xl space-y-16 px-4 py-12 sm:px-6 sm:py-16">
        <Doors />
        <div className="grid gap-12 lg:grid-cols-2">
          <Steps title="For you, in three steps" steps={patientSteps} />
          <Steps title="For a clinic, in three steps" steps={clinicSteps} />
        </div>
        <Promises />
      </div>
    </>
  )
}
