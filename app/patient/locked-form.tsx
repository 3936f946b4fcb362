import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { shortestPasscode } from '@/lib/locked/schema'

/** Takes one result along as a file with a lock; a plain form, whose answer is a download. */
export async function LockedForm({ resultId, failed }: { resultId: string; failed: boolean }) {
  const t = await getTranslations('locked')
  return (
    <div id="locked">
      <Disclosure summary={t('summary')} open={failed}>
        {failed ? <Notice tone="danger" title={t('problem')} /> : null}
        <p>{t('lead')}</p>
        <form action={`/patient/files/locked/${resultId}`} method="post" className="space-y-4">
          <Field id="passcode" label={t('passcode')} hint={t('hint')}>
            {(control) => (
              <Input
                {...control}
                name="passcode"
                autoComplete="off"
                spellCheck={false}
                minLength={shortestPasscode}
                maxLength={200}
                className="max-w-80"
                required
              />
            )}
          </Field>
          <Button type="submit" variant="secondary">
            {t('make')}
          </Button>
        </form>
      </Disclosure>
    </div>
  )
}
