/** What a clinic's member is called by the role that they have. */
export const memberRoleNames = {
  owner: 'Owner',
  manager: 'Manager',
  reviewer: 'Reviewer',
  technician: 'Technician',
  front_desk: 'Front desk',
} as const
