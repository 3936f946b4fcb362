import { getTranslations } from 'next-intl/server'
import {
  addUsesAction,
  allowSavingAction,
  changePasscodeAction,
  endSavingAction,
  extendShareAction,
  pauseShareAction,
  resumeShareAction,
  revokeShareAction,
} from '@/app/patient/(portal)/shares/actions'
import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SelectField } from '@/components/forms/select-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { Confirm } from '@/components/ui/confirm'
import { Disclosure } from '@/components/ui/disclosure'
import type { ShareDetails } from '@/lib/shares/get-share'
import { shareDays, shareUses } from '@/lib/shares/schema'

/** What the owner of a share that has not been ended can do with it; each a form that works without scripts. */
export async function ShareControls({ share }: { share: ShareDetails }) {
  const [t, refusals] = [await getTranslations('shares'), await getTranslations('refusals')]
  const form = { hidden: { shareId: share.shareId }, refusedTitle: refusals('other') }
  return (
    <Card title={t('change')} className="no-print">
      <div className="space-y-4">
        <div className="flex flex-wrap items-start gap-3">
          {share.state === 'paused' ? (
            <ActionForm {...form} action={resumeShareAction}>
              <SubmitButton>{t('resume')}</SubmitButton>
            </ActionForm>
          ) : (
            <ActionForm {...form} action={pauseShareAction}>
              <SubmitButton variant="secondary">{t('pause')}</SubmitButton>
            </ActionForm>
          )}
          <Confirm label={t('end')} title={t('endTitle')} consequence={<p>{t('endText')}</p>}>
            <ActionForm {...form} action={revokeShareAction}>
              <SubmitButton variant="danger">{t('endNow')}</SubmitButton>
            </ActionForm>
          </Confirm>
        </div>
        <Disclosure summary={t('extend')}>
          <ActionForm {...form} action={extendShareAction}>
            <SelectField
              name="days"
              label={t('extend')}
              hint={t('extendHint')}
              options={shareDays.map((count) => ({ value: String(count), label: t('daysOf', { count }) }))}
              defaultValue="7"
            />
            <SubmitButton variant="secondary">{t('extendDo')}</SubmitButton>
          </ActionForm>
        </Disclosure>
        <Disclosure summary={t('addUses')}>
          <ActionForm {...form} action={addUsesAction}>
            <SelectField
              name="uses"
              label={t('addUses')}
              options={shareUses.map((count) => ({ value: String(count), label: t('usesOf', { count }) }))}
              defaultValue="5"
            />
            <SubmitButton variant="secondary">{t('addDo')}</SubmitButton>
          </ActionForm>
        </Disclosure>
        <Disclosure summary={t('passcode')}>
          {share.hasPasscode ? (
            <ActionForm {...form} action={changePasscodeAction}>
              <p>{t('triesLeft', { count: share.passcodeTriesLeft ?? 0 })}</p>
              <FormField
                name="passcode"
                label={t('newPasscode')}
                hint={t('passcodeHint')}
                maxLength={40}
                autoComplete="off"
              />
              <SubmitButton variant="secondary">{t('newPasscodeDo')}</SubmitButton>
            </ActionForm>
          ) : (
            <p>{t('noPasscode')}</p>
          )}
        </Disclosure>
        <Disclosure summary={t('saving')}>
          <p>{t(share.savingAllowed ? 'savingOn' : 'savingOff')}</p>
          <ActionForm {...form} action={share.savingAllowed ? endSavingAction : allowSavingAction}>
            <SubmitButton variant="secondary">{t(share.savingAllowed ? 'endSaving' : 'allowSaving')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      </div>
    </Card>
  )
}
