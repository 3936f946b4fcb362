import { TextLink } from '../ui/text-link'

/** What follows a registration; says the same whether the address was new or not. */
export function RegisteredNext() {
  return (
    <ol className="list-decimal space-y-2 ps-6 text-lg">
      <li>
        Open the message and press the link in it: that proves that the address is yours. The link holds for one day.
      </li>
      <li>
        <TextLink href="/clinic/sign-in">Sign in</TextLink> and prepare: add patients, upload results.
      </li>
      <li>We look at your registration and write to you. From then on you can send.</li>
    </ol>
  )
}
