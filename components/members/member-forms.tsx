import { ActionForm } from '../forms/action-form'
import type { FormAction } from '../forms/form-state'
import { PasswordField } from '../forms/password-field'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { Card } from '../ui/card'
import { Confirm } from '../ui/confirm'
import { type Choice, roleChoices } from './invite-form'

type Props = {
  member: {
    memberId: string
    fullName: string
    role: string
    suspended: boolean
    hasSecondStep: boolean
    branch: { branchId: string } | null
  }
  branches: readonly Choice[]
  isOwner: boolean
  actions: {
    changeMemberAction: FormAction
    suspendMemberAction: FormAction
    reactivateMemberAction: FormAction
    removeMemberAction: FormAction
    resetSecondStepAction: FormAction
    handOverAction: FormAction
  }
}

/** What can be done to a member by those who may. */
export function MemberForms({ member, branches, isOwner, actions }: Props) {
  const { memberId, fullName, role, suspended, hasSecondStep, branch } = member
  const hidden = { memberId }
  return (
    <>
      <Card title="Role and branch">
        <ActionForm action={actions.changeMemberAction} hidden={hidden}>
          <div className="grid gap-5 sm:grid-cols-2">
            <SelectField name="role" label="Role" options={roleChoices(isOwner)} defaultValue={role} required />
            {branches.length > 0 ? (
              <SelectField
                name="branchId"
                label="Branch"
                options={branches}
                placeholder="No fixed branch"
                defaultValue={branch?.branchId ?? ''}
              />
            ) : null}
          </div>
          <SubmitButton>Save</SubmitButton>
        </ActionForm>
      </Card>
      <Card title="Access">
        <div className="space-y-3">
          {suspended ? (
            <ActionForm action={actions.reactivateMemberAction} hidden={hidden}>
              <SubmitButton variant="secondary">Let {fullName} sign in again</SubmitButton>
            </ActionForm>
          ) : (
            <Confirm
              label="Suspend…"
              title={`Suspend ${fullName}?`}
              consequence="Every sign-in of theirs ends at once, and none begins until somebody lets them in again."
            >
              <ActionForm action={actions.suspendMemberAction} hidden={hidden}>
                <SubmitButton variant="danger">Suspend {fullName}</SubmitButton>
              </ActionForm>
            </Confirm>
          )}
          {hasSecondStep ? (
            <Confirm
              label="Reset the second step…"
              title={`Take ${fullName}’s second step away?`}
              consequence="For a lost telephone. Make sure that it is really they who ask: the password alone opens the next sign-in."
            >
              <ActionForm action={actions.resetSecondStepAction} hidden={hidden}>
                <SubmitButton variant="danger">Take the second step away</SubmitButton>
              </ActionForm>
            </Confirm>
          ) : null}
          {isOwner && role !== 'owner' && !suspended ? (
            <Confirm
              label="Hand the ownership over…"
              title={`Make ${fullName} the owner in your place?`}
              consequence="You are a manager from then on, and only an owner can make you one again."
            >
              <ActionForm action={actions.handOverAction} hidden={hidden}>
                <PasswordField name="password" label="Your password" required />
                <SubmitButton variant="danger">Hand the ownership over</SubmitButton>
              </ActionForm>
            </Confirm>
          ) : null}
          <Confirm
            label="Remove…"
            title={`Remove ${fullName} from the clinic?`}
            consequence="They are signed out everywhere. What they did stays in the activity; a new invitation brings them back."
          >
            <ActionForm action={actions.removeMemberAction} hidden={hidden}>
              <SubmitButton variant="danger">Remove {fullName}</SubmitButton>
            </ActionForm>
          </Confirm>
        </div>
      </Card>
    </>
  )
}
