import Hourglass from 'lucide-react/icons/hourglass'
import { Banner } from '../shell/banner'

/** Says on every page of a clinic that was not approved yet what it may do already. */
export function WaitingBanner() {
  return (
    <Banner icon={<Hourglass className="inline" />}>
      <strong>Waiting for approval.</strong> Prepare everything; sending begins when your clinic is approved.
    </Banner>
  )
}
