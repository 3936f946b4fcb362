'use server'

import { archiveBranch, restoreBranch } from '@/lib/branches/archive-branch'
import { addBranch, editBranch } from '@/lib/branches/save-branch'
import { branchFactsInput, branchInput, editBranchInput } from '@/lib/branches/schema'
import { clinicAction } from '@/lib/web/actions'

const page = '/clinic/settings/branches'

export const addBranchAction = clinicAction(
  { can: 'clinic.settings', input: branchFactsInput, done: () => ({ redirect: `${page}?done=added` }) },
  addBranch,
)

export const editBranchAction = clinicAction(
  { can: 'clinic.settings', input: editBranchInput, done: () => ({ redirect: `${page}?done=saved` }) },
  editBranch,
)

export const archiveBranchAction = clinicAction(
  { can: 'clinic.settings', input: branchInput, done: () => ({ redirect: `${page}?done=archived` }) },
  archiveBranch,
)

export const restoreBranchAction = clinicAction(
  { can: 'clinic.settings', input: branchInput, done: () => ({ redirect: `${page}?done=restored` }) },
  restoreBranch,
)
