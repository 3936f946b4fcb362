import QrCode from 'lucide-react/icons/qr-code'
import { buttonClasses } from '../ui/button-classes'

type Props = { label?: string; variant?: 'primary' | 'secondary' }

/** The way to where a share is opened. It is loaded anew: only there may a page use the camera, and that is decided as it is loaded. */
export function OpenShareLink({ label = 'Open a share', variant = 'primary' }: Props) {
  return (
    <a href="/doctor/open" className={buttonClasses({ variant })}>
      <QrCode />
      {label}
    </a>
  )
}
