import BellRing from 'lucide-react/icons/bell-ring'
import ShieldCheck from 'lucide-react/icons/shield-check'
import Smartphone from 'lucide-react/icons/smartphone'
import { TextLink } from '@/components/ui/text-link'
import { promises } from './front-page-words'

const icons = [<ShieldCheck key="person" />, <BellRing key="lost" />, <Smartphone key="phone" />]

/** What can be relied on. */
export function Promises() {
  return (
    <section aria-labelledby="promises" className="rounded-2xl bg-action-soft p-6 sm:p-10">
      <h2 id="promises" className="text-2xl">
        What we promise
      </h2>
      <ul className="mt-6 grid gap-8 md:grid-cols-3">
        {promises.map((promise, index) => (
          <li key={promise.title} className="space-y-1">
            <span className="text-3xl text-action-ink">{icons[index]}</span>
            <h3 className="pt-1 text-lg">{promise.title}</h3>
            <p>{promise.words}</p>
          </li>
        ))}
      </ul>
      <p className="mt-8">
        <TextLink href="/privacy">What we keep, who sees it and how it is locked</TextLink>
      </p>
    </section>
  )
}
