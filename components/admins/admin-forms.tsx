import type { adminRoleNames } from '@/lib/admins/schema'
import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { Card } from '../ui/card'
import { Confirm } from '../ui/confirm'
import { adminRoleChoices } from './invite-admin-form'

type Role = keyof typeof adminRoleNames

type Props = {
  person: { adminId: string; fullName: string; role: Role; isSuspended: boolean; isSelf: boolean }
  roles: readonly Role[]
  mayReset: boolean
  actions: {
    changeRoleAction: FormAction
    suspendAdminAction: FormAction
    reactivateAdminAction: FormAction
    resetAdminSecondStepAction: FormAction
  }
}

/** What can be done about somebody who runs the platform, by those who may. */
export function AdminForms({ person, roles, mayReset, actions }: Props) {
  const { adminId, fullName, role, isSuspended, isSelf } = person
  const hidden = { adminId }
  return (
    <>
      <Card title="Role" lead={isSelf ? 'You may give yourself less, and not more again.' : undefined}>
        <ActionForm action={actions.changeRoleAction} hidden={hidden}>
          <SelectField name="role" label="Role" options={adminRoleChoices(roles)} defaultValue={role} required />
          <SubmitButton>Save</SubmitButton>
        </ActionForm>
      </Card>
      {isSelf ? null : (
        <Card title="Access">
          <div className="space-y-3">
            {isSuspended ? (
              <ActionForm action={actions.reactivateAdminAction} hidden={hidden}>
                <SubmitButton variant="secondary">Let {fullName} sign in again</SubmitButton>
              </ActionForm>
            ) : (
              <Confirm
                label="Suspend…"
                title={`Suspend ${fullName}?`}
                consequence="Every sign-in of theirs ends at once, and none begins until somebody lets them in again. What they did stays in the activity."
              >
                <ActionForm action={actions.suspendAdminAction} hidden={hidden}>
                  <SubmitButton variant="danger">Suspend {fullName}</SubmitButton>
                </ActionForm>
              </Confirm>
            )}
            {mayReset && !isSuspended ? (
              <Confirm
                label="Renew the second step…"
                title={`Take ${fullName}’s second step away?`}
                consequence="For a lost telephone. Make sure that it is really they who ask: call them. Their sign-ins and recovery codes end now; a link goes to their e-mail address, behind which they need their password and the new telephone."
              >
                <ActionForm action={actions.resetAdminSecondStepAction} hidden={hidden}>
                  <SubmitButton variant="danger">Take the second step away</SubmitButton>
                </ActionForm>
              </Confirm>
            ) : null}
          </div>
        </Card>
      )}
    </>
  )
}
