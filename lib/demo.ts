import { currentTotpCode } from '@/lib/auth/totp'
import { demoMailDomain } from '@/lib/start-checks'

export type DemoAccount = {
  portal: 'clinic' | 'patient' | 'doctor' | 'admin'
  email: string
  password?: string
  note: string
}

export const demoPassword = 'demo-password-1'
const password = demoPassword
const at = (name: string) => `${name}@${demoMailDomain}`

/** Whom the demo data signs in as. Shown in local mode only; production refuses a database that holds them. */
export const demoAccounts: readonly DemoAccount[] = [
  { portal: 'clinic', email: at('ada'), password, note: 'Owner: may do everything' },
  { portal: 'clinic', email: at('tunde'), password, note: 'Technician: uploads and matches' },
  { portal: 'clinic', email: at('bisi'), password, note: 'Reviewer: compares, authorises and sends' },
  { portal: 'clinic', email: at('halima'), password, note: 'Front desk: patients and their messages' },
  { portal: 'clinic', email: at('claire'), password, note: 'Owner of another clinic' },
  { portal: 'patient', email: at('omolara'), note: 'A patient; the message with the code is in the mailbox' },
  { portal: 'doctor', email: at('dr.eze'), password, note: 'A doctor: opens what patients show, writes notes' },
  { portal: 'admin', email: at('admin'), password, note: 'The six digits are shown at /local' },
]

/** The demo admin's authenticator secret. As public as the password: production refuses the account by its address. */
export const demoTotpSecret = new TextEncoder().encode('oodomedlink-demo-key')

/** The six digits that the demo admin's authenticator would show now. */
export const demoAdminCode = () => currentTotpCode(demoTotpSecret)
