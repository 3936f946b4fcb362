import { ButtonLink } from '@/components/ui/button-link'
import { PhoneIllustration } from './phone-illustration'

/** The first sight: one sentence for the patient, one for the clinic, and a picture of what happens. */
export function Hero() {
  return (
    <section className="border-b border-line bg-surface">
      <div className="mx-auto grid max-w-6xl items-center gap-8 px-4 pt-10 sm:px-6 lg:grid-cols-[1.1fr_1fr] lg:pt-12">
        <div className="space-y-5 lg:pb-12">
          <h1 className="text-3xl tracking-tight sm:text-4xl">
            Your test result, on your phone, as soon as it is ready
          </h1>
          <p className="max-w-prose text-lg">
            Your clinic sends it here. You open it, read it in plain words and keep it. No journey, no waiting in line,
            and nobody else can open it.
          </p>
          <p className="max-w-prose text-lg text-muted">
            For clinics: send each result to the right patient, know that it was read, and see at once what did not
            arrive.
          </p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/patient/sign-in">See my results</ButtonLink>
            <ButtonLink href="#doors" variant="secondary">
              I work at a clinic
            </ButtonLink>
          </div>
        </div>
        <PhoneIllustration />
      </div>
    </section>
  )
}
