import LogOut from 'lucide-react/icons/log-out'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SubmitButton } from '../forms/submit-button'

/** The way out. */
export function SignOutForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      <SubmitButton variant="quiet" size="small" icon={<LogOut />} pendingLabel="Signing out…">
        Sign out
      </SubmitButton>
    </ActionForm>
  )
}
