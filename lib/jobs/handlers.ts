import { sendAdminLink } from '@/lib/admins/send-admin-link'
import { tellAdmin } from '@/lib/admins/tell-admin'
import { renewSignInLink, sendSignInLink } from '@/lib/accounts/send-sign-in-link'
import { sendMergeLink } from '@/lib/accounts/send-merge-link'
import { sendContactCode, tellContactChanged } from '@/lib/accounts/contact-messages'
import { checkChains } from '@/lib/audit/check-chains'
import { planChainCheck } from '@/lib/audit/plan-chain-check'
import { sealActivity } from '@/lib/audit/seal-activity'
import { sendPasswordReset } from '@/lib/auth/password-resets'
import { matchDocument } from '@/lib/batches/match-document'
import { releaseBatch } from '@/lib/batches/release-batch'
import { sweepUploads } from '@/lib/batches/sweep-uploads'
import { tellOwnerChange } from '@/lib/clinics/tell-owner-change'
import { tellAlreadyRegistered, tellClinicStatus } from '@/lib/clinics/tell-clinic'
import { sendEmailVerification } from '@/lib/clinics/verify-email'
import { announceResult } from '@/lib/deliveries/announce-result'
import { followDelivery } from '@/lib/deliveries/follow-delivery'
import { sendDelivery } from '@/lib/deliveries/send-delivery'
import { makeDoctorCode } from '@/lib/doctors/ask-for-code'
import { sendOneTimeCode } from '@/lib/doctors/send-one-time-code'
import { tellDoctorRegistered, tellDoctorState } from '@/lib/doctors/tell-doctor'
import { countStorage } from '@/lib/files/count-storage'
import { sweepLooseObjects } from '@/lib/files/loose-objects'
import { makeExport } from '@/lib/exports/make-export'
import { sweepExports } from '@/lib/exports/sweep-exports'
import { sweepFiles } from '@/lib/files/sweep-files'
import { importChunk } from '@/lib/imports/import-chunk'
import { sendInvitation } from '@/lib/invitations/send-invitation'
import { noteHealth } from '@/lib/health/note-health'
import { forgetOldRows } from '@/lib/jobs/forget-old-rows'
import { workRotation } from '@/lib/key-rotations/work-rotation'
import { transcribeNote } from '@/lib/notes/transcribe-note'
import { remindPatient } from '@/lib/reminders/remind-patient'
import { chaseUnread } from '@/lib/results/chase-unread'
import { releaseAfterCall } from '@/lib/results/release-after-call'
import { releaseDueResults, releaseResult } from '@/lib/results/release-result'
import { workMove } from '@/lib/storage-moves/work-move'
import { makeTakeaway } from '@/lib/takeaways/make-takeaway'
import { importTable } from '@/lib/tables/import-table'
import { readDocumentFile } from '@/lib/readings/read-document-file'
import { checkIdentity } from '@/lib/results/check-identity'
import { findDuplicatesOf } from '@/lib/patients/find-duplicates'
import { sweepShares } from '@/lib/shares/sweep-shares'
import { updateShares } from '@/lib/shares/follow-correction'
import { tellSupportGrant } from '@/lib/support/tell-support-grant'
import type { JobContext, JobName, JobPayloads } from '@/lib/jobs/schema'

/** Who does what. A handler reads the state anew and returns quietly when there is nothing left to do. */
export const handlers: { [Name in JobName]: (payload: JobPayloads[Name], context: JobContext) => Promise<unknown> } = {
  'announce-result': announceResult,
  'send-delivery': sendDelivery,
  'follow-delivery': followDelivery,
  'remind-patient': remindPatient,
  'send-contact-code': sendContactCode,
  'tell-contact-changed': (payload, { key }) => tellContactChanged(payload, key),
  'make-takeaway': makeTakeaway,
  'match-document': matchDocument,
  'release-batch': releaseBatch,
  'check-identity': checkIdentity,
  'read-document': readDocumentFile,
  'sweep-uploads': () => sweepUploads(),
  'send-sign-in-link': sendSignInLink,
  'renew-sign-in-link': renewSignInLink,
  'send-password-reset': sendPasswordReset,
  'send-email-verification': sendEmailVerification,
  'import-patients': importChunk,
  'find-duplicates': findDuplicatesOf,
  'send-invitation': sendInvitation,
  'tell-already-registered': tellAlreadyRegistered,
  'tell-clinic-status': (payload, { key }) => tellClinicStatus(payload, key),
  'import-table': importTable,
  'release-result': releaseResult,
  'release-after-call': releaseAfterCall,
  'update-shares': updateShares,
  'release-due-results': () => releaseDueResults(),
  'chase-unread': chaseUnread,
  'make-doctor-code': makeDoctorCode,
  'send-one-time-code': sendOneTimeCode,
  'tell-doctor-registered': tellDoctorRegistered,
  'transcribe-note': transcribeNote,
  'tell-doctor-state': (payload, { key }) => tellDoctorState(payload, key),
  'seal-activity': () => sealActivity(),
  'sweep-files': () => sweepFiles(),
  'sweep-shares': () => sweepShares(),
  'forget-old-rows': forgetOldRows,
  'note-health': () => noteHealth(),
  'move-stored-files': workMove,
  'rotate-keys': (payload, context) => workRotation(payload, context),
  'count-storage': () => countStorage(),
  'sweep-loose-objects': () => sweepLooseObjects(),
  'make-export': (payload, context) => makeExport(payload, context),
  'sweep-exports': () => sweepExports(),
  'plan-chain-check': () => planChainCheck(),
  'check-chains': checkChains,
  'tell-owner-change': (payload, { key }) => tellOwnerChange(payload, key),
  'tell-support-grant': (payload, { key }) => tellSupportGrant(payload, key),
  'send-merge-link': (payload, { key }) => sendMergeLink(payload, key),
  'send-admin-link': sendAdminLink,
  'tell-admin': (payload, { key }) => tellAdmin(payload, key),
}
