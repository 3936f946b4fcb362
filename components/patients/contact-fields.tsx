import { channelNames } from '@/lib/channels/schema'
import { CheckboxField } from '../forms/checkbox-field'
import { FormField } from '../forms/form-field'
import { SelectField } from '../forms/select-field'

export type ContactLine = {
  kind: 'email' | 'phone'
  value: string
  channels: readonly string[]
  stopped: readonly string[]
}

type Props = { contacts: readonly ContactLine[]; preferred: string }

const mostLines = 5
const nameOf = (name: string, line: number) => (line === 1 ? name : `${name}${line}`)
const optional = 'may stay empty'

/** What is there, and one line more: whoever needs another finds it after saving. */
const linesOf = (contacts: readonly ContactLine[], kind: ContactLine['kind']): (ContactLine | undefined)[] =>
  [...contacts.filter((contact) => contact.kind === kind), undefined].slice(0, mostLines)

/** How a patient is reached, by which ways they agreed to be written to, and which is tried first. */
export function ContactFields({ contacts, preferred }: Props) {
  const stopped = contacts.some((contact) => contact.stopped.length > 0)
  return (
    <fieldset className="space-y-5 rounded-xl border border-line p-4">
      <legend className="px-1 text-lg font-semibold">How we reach this patient</legend>
      <p className="text-muted">
        Families may share an address or a telephone. Whoever reads mail at an address here can open this patient’s
        results.
      </p>
      {linesOf(contacts, 'email').map((contact, index) => (
        <EmailLine key={contact?.value ?? 'new'} line={index + 1} contact={contact} />
      ))}
      {linesOf(contacts, 'phone').map((contact, index) => (
        <PhoneLine key={contact?.value ?? 'new'} line={index + 1} contact={contact} />
      ))}
      <SelectField
        name="preferred"
        label="Try first"
        options={Object.entries(channelNames).map(([value, label]) => ({ value, label }))}
        defaultValue={preferred}
      />
      {stopped ? (
        <CheckboxField
          name="agreedAgain"
          label="The patient agreed anew to what they had stopped"
          hint="Without this tick, what the patient stopped stays stopped."
        />
      ) : null}
    </fieldset>
  )
}

type LineProps = { line: number; contact: ContactLine | undefined }

function EmailLine({ line, contact }: LineProps) {
  const stopped = contact?.stopped.includes('email')
  return (
    <div>
      <FormField
        name={nameOf('email', line)}
        type="email"
        label={line === 1 ? 'E-mail address' : `E-mail address ${line}`}
        hint={stopped ? 'The patient stopped messages to this address.' : undefined}
        optional={optional}
        defaultValue={contact?.value}
        autoComplete="off"
      />
      {contact ? (
        <CheckboxField
          name={nameOf('quiet', line)}
          label="Do not write to this address"
          defaultChecked={!stopped && !contact.channels.includes('email')}
        />
      ) : null}
    </div>
  )
}

function PhoneLine({ line, contact }: LineProps) {
  return (
    <div>
      <FormField
        name={nameOf('phone', line)}
        type="tel"
        label={line === 1 ? 'Phone' : `Phone ${line}`}
        hint={
          contact && contact.stopped.length > 0
            ? 'The patient stopped messages to this number.'
            : 'With the country code, like +234 801 234 5678.'
        }
        optional={optional}
        defaultValue={contact?.value}
        autoComplete="off"
      />
      <div className="flex flex-wrap gap-x-6">
        {(['sms', 'whatsapp'] as const).map((channel) => (
          <CheckboxField
            key={channel}
            name={nameOf(channel, line)}
            label={`Agreed to ${channel === 'sms' ? 'text messages' : 'WhatsApp'}${line === 1 ? '' : `, phone ${line}`}`}
            defaultChecked={contact?.channels.includes(channel) ?? false}
          />
        ))}
      </div>
    </div>
  )
}
