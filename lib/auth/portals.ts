/** The four portals, each with its own cookie, which is sent under its own path only. One person may use all four. */
export const portals = {
  clinic: { path: '/clinic', signInPath: '/clinic/sign-in', sessionHours: 12 },
  patient: { path: '/patient', signInPath: '/patient/sign-in', sessionHours: 24 * 14 },
  doctor: { path: '/doctor', signInPath: '/doctor/sign-in', sessionHours: 12 },
  admin: { path: '/admin', signInPath: '/admin/sign-in', sessionHours: 8 },
} as const

export type Portal = keyof typeof portals

export const cookieNameOf = (portal: Portal) => `oodomedlink.${portal}`
