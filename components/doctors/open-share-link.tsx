import QrCode from 'lucide-react/icons/qr-code'
import { buttonClasses } from '../ui/button-classes'

type Props = { label?: string; variant?: 'primary' | 'secondary' }

/** The way to where a share is opened. It is loaded anew: only there may a page use the camera, and that is decided as it is loaded. */
export function OpenShareLink({ label = 'Open a share', variant = 'primary' }: Props) {
  return (
    // oxlint-disable-next-line next/no-html-link-for-pages -- the page is meant to be loaded anew
    <a href="/doctor/open" className={buttonClasses({ variant })}>
      <QrCode />
      {label}
    </a>
  )
}
