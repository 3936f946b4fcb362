import Building2 from 'lucide-react/icons/building-2'
import Smartphone from 'lucide-react/icons/smartphone'
import { ButtonLink } from '@/components/ui/button-link'
import { TextLink } from '@/components/ui/text-link'

/** Who goes in where: the two great doors side by side, the smaller ones under them. */
export function Doors() {
  return (
    <section aria-labelledby="doors" className="relative">
      <h2 id="doors" className="mb-4 text-2xl">
        Where do you go in?
      </h2>
      <div className="grid gap-4 md:grid-cols-2">
        <div className="space-y-3 rounded-2xl border-2 border-action bg-surface p-5 sm:p-6">
          <h3 className="flex items-center gap-3 text-xl">
            <Smartphone className="text-action-ink" /> I am waiting for a result
          </h3>
          <p className="text-muted">Give the email or phone number that your clinic has. We send you a link to open.</p>
          <ButtonLink href="/patient/sign-in">See my results</ButtonLink>
        </div>
        <div className="space-y-3 rounded-2xl border-2 border-line bg-surface p-5 sm:p-6">
          <h3 className="flex items-center gap-3 text-xl">
            <Building2 className="text-action-ink" /> I work at a clinic
          </h3>
          <p className="text-muted">
            Sign in with your work email, or register your clinic. We check each clinic first.
          </p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/clinic/sign-in" variant="secondary">
              Clinic sign in
            </ButtonLink>
            <ButtonLink href="/clinic/register" variant="quiet">
              Register a clinic
            </ButtonLink>
          </div>
        </div>
      </div>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-muted">
        <span>
          You are a doctor? <TextLink href="/doctor/sign-in">Doctor sign in</TextLink>
        </span>
        <span>
          You run the platform? <TextLink href="/admin/sign-in">Staff sign in</TextLink>
        </span>
      </p>
    </section>
  )
}
