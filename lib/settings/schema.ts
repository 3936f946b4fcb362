/** The pages of a clinic's settings in the order of their menu; `can` names the permission that opens one. */
export const settingsPages = {
  profile: {
    label: 'Profile',
    can: 'clinic.settings',
    about: 'Name, address, time zone, and the logo and colour that your patients see.',
  },
  members: { label: 'Members', can: 'members.read', about: 'Who works here, in which role, and who is invited.' },
  roles: { label: 'Roles', can: 'members.read', about: 'What each role may do.' },
  branches: { label: 'Branches', can: 'clinic.settings', about: 'The places at which your clinic works.' },
  messages: { label: 'Messages', can: 'messages.settings', about: 'How and when patients are written to.' },
  release: { label: 'Release', can: 'clinic.settings', about: 'When an authorised result goes to its patient.' },
  intake: { label: 'Intake', can: 'clinic.settings', about: 'How documents that come in are read and matched.' },
  support: {
    label: 'Support',
    can: 'support.grant',
    about: 'Who of OodoMedLink may look, for how long, and what they looked at.',
  },
} as const

export type SettingsPage = keyof typeof settingsPages
