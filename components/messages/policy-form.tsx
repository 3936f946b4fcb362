import type { MessagePolicy } from '@/lib/channels/schema'
import { ActionForm } from '../forms/action-form'
import { CheckboxField } from '../forms/checkbox-field'
import { FormField } from '../forms/form-field'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { Card } from '../ui/card'
import { proofChoices } from './policy-words'

type Props = {
  action: FormAction
  policy: MessagePolicy
  /** Which ways this installation has at all. */
  has: { sms: boolean; whatsapp: boolean }
}

const timeOf = (minutes: number | null) =>
  minutes === null
    ? ''
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const short = 'max-w-40'

/** How and when the clinic's patients are written to. */
export function PolicyForm({ action, policy, has }: Props) {
  const number = { type: 'number', inputMode: 'numeric', className: short } as const
  return (
    <ActionForm action={action} className="space-y-4">
      <Card
        title="Quiet hours"
        lead="Messages that are due in these hours wait until they end, in the time zone of the patient. Leave both empty to send at any hour."
      >
        <div className="flex flex-wrap gap-4">
          <FormField
            name="quietFrom"
            label="From"
            type="time"
            className={short}
            defaultValue={timeOf(policy.quietFrom)}
          />
          <FormField
            name="quietUntil"
            label="Until"
            type="time"
            className={short}
            defaultValue={timeOf(policy.quietUntil)}
          />
        </div>
        <p className="mt-2 text-sm text-muted">Many clinics choose 21:00 until 07:00.</p>
      </Card>
      <Card title="Following up" lead="What happens when a result is not opened.">
        <div className="space-y-4">
          <FormField
            {...number}
            name="silenceHours"
            label="Hours until the next way is tried"
            hint="Where nobody confirmed that a message arrived. One that comes back is followed by the next way at once."
            defaultValue={policy.silenceHours}
          />
          <FormField
            {...number}
            name="reminderCount"
            label="Reminders"
            hint="How many, at most 5. After the last one you are told that the result is unread."
            defaultValue={policy.reminderCount}
          />
          <FormField
            {...number}
            name="reminderSpacingHours"
            label="Hours between reminders"
            defaultValue={policy.reminderSpacingHours}
          />
        </div>
      </Card>
      <Card
        title="Text messages and WhatsApp"
        lead="They cost money, and go only to patients who agreed to them. What is over a limit waits for the next day or month, and you are told."
      >
        <div className="space-y-4">
          <div>
            <CheckboxField
              name="smsEnabled"
              label="Send text messages"
              hint={has.sms ? undefined : 'Not set up on this installation: nothing is sent this way.'}
              defaultChecked={policy.smsEnabled}
            />
            <CheckboxField
              name="whatsappEnabled"
              label="Send WhatsApp messages"
              hint={has.whatsapp ? undefined : 'Not set up on this installation: nothing is sent this way.'}
              defaultChecked={policy.whatsappEnabled}
            />
          </div>
          <FormField {...number} name="dailyLimit" label="At most on one day" defaultValue={policy.dailyLimit} />
          <FormField {...number} name="monthlyLimit" label="At most in one month" defaultValue={policy.monthlyLimit} />
        </div>
      </Card>
      <Card
        title="Birth date before opening"
        lead="Where a message may have reached the wrong mailbox, the reader gives the patient’s birth date first. Five wrong dates close it for that reader until you give new tries. A patient without a birth date on file is not asked."
      >
        <SelectField
          name="birthDateProof"
          label="Ask for it"
          defaultValue={policy.birthDateProof}
          options={proofChoices}
          className="max-w-xl"
        />
      </Card>
      <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
    </ActionForm>
  )
}
