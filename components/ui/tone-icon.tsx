import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDot from 'lucide-react/icons/circle-dot'
import Info from 'lucide-react/icons/info'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { Tone } from './tone'

const icons = { neutral: CircleDot, action: Info, attention: TriangleAlert, danger: CircleAlert, good: CircleCheck }

/** The mark that goes with a tone, so that nothing is told by colour alone. */
export function ToneIcon({ tone }: { tone: Tone }) {
  const Icon = icons[tone]
  return <Icon />
}
