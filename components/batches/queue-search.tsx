import Search from 'lucide-react/icons/search'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { KeyHint } from './key-hint'

type Props = { batchId: string; documentId: string; find: string }

/** Looks for a patient by hand: a plain GET form, so that it works without scripts. */
export function QueueSearch({ batchId, documentId, find }: Props) {
  return (
    <search>
      <form action={`/clinic/batches/${batchId}/queue`} className="flex items-end gap-2">
        <input type="hidden" name="document" value={documentId} />
        <div className="min-w-0 flex-1">
          <Field id="find" label="Name or number">
            {(control) => (
              <Input {...control} type="search" name="find" defaultValue={find} autoComplete="off" data-key="s" />
            )}
          </Field>
        </div>
        <Button type="submit" variant="secondary" icon={<Search />}>
          Find <KeyHint>s</KeyHint>
        </Button>
      </form>
    </search>
  )
}
