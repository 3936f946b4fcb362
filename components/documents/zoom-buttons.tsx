import ZoomIn from 'lucide-react/icons/zoom-in'
import ZoomOut from 'lucide-react/icons/zoom-out'
import { Button } from '../ui/button'
import type { DocumentWords } from './document-words'

type Props = {
  step: number
  steps: readonly number[]
  onStep: (step: number) => void
  words: Pick<DocumentWords, 'larger' | 'smaller'>
}

/** Larger and smaller, by steps; one that leads nowhere is switched off. */
export function ZoomButtons({ step, steps, onStep, words }: Props) {
  return (
    <div className="flex gap-2 p-3">
      <Button
        variant="secondary"
        size="small"
        icon={<ZoomIn />}
        disabled={step === steps.length - 1}
        onClick={() => onStep(step + 1)}
      >
        {words.larger}
      </Button>
      <Button
        variant="secondary"
        size="small"
        icon={<ZoomOut />}
        disabled={step === 0}
        onClick={() => onStep(step - 1)}
      >
        {words.smaller}
      </Button>
    </div>
  )
}
