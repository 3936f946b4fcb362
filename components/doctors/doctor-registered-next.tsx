import { ButtonLink } from '../ui/button-link'

/** What follows a registration; says the same whether the address was new or not. */
export function DoctorRegisteredNext() {
  return (
    <div className="space-y-4">
      <ol className="list-decimal space-y-2 ps-6 text-lg">
        <li>Open the message and enter its code together with your password. The code holds for one day.</li>
        <li>We look at your licence and write to you.</li>
        <li>Then you sign in and open what patients show you.</li>
      </ol>
      <ButtonLink href="/doctor/verify">Enter the code</ButtonLink>
    </div>
  )
}
