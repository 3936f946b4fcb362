import type { Channel } from '@/lib/channels/schema'
import type { PanelName } from '@/prisma/factories/documents/panels'
import type { DocumentKind, Reached } from '@/prisma/factories/make-result'

/** People who do not exist, with names as clinics meet them. `at` is the part of their address before the demo's domain. */
export type DemoPerson = {
  fullName: string
  number: string
  born: string
  gender: 'female' | 'male'
  at: string | null
  language?: 'en' | 'fr'
  phone?: string
  /** By which ways they agreed to be written to; by e-mail only where nothing is said. */
  by?: readonly Channel[]
}

export const lagosPeople: readonly DemoPerson[] = [
  { fullName: 'Ọmọlará Adéṣínà', number: 'CL-10422', born: '1991-11-02', gender: 'female', at: 'omolara' },
  { fullName: 'Adébáyọ̀ Ọlátúnjí', number: 'CL-10931', born: '1979-03-14', gender: 'male', at: 'adebayo' },
  { fullName: 'Blessing Chioma Okafor', number: 'CL-11208', born: '1988-04-03', gender: 'female', at: 'blessing' },
  { fullName: 'Blessing Okafor-Eze', number: 'CL-11802', born: '1988-03-04', gender: 'female', at: 'b.okafor' },
  { fullName: 'Abdullahi Musa Garba', number: 'CL-12007', born: '1993-04-17', gender: 'male', at: 'abdullahi' },
  { fullName: 'Taiwo Adeyemi', number: 'CL-20144', born: '2003-06-21', gender: 'male', at: 'adeyemi.family' },
  { fullName: 'Kehinde Adeyemi', number: 'CL-20145', born: '2003-06-21', gender: 'female', at: 'adeyemi.family' },
  { fullName: 'Grace Mensah', number: 'CL-22091', born: '2011-09-13', gender: 'female', at: 'mensah' },
  {
    fullName: 'Oluwaseun Ayodele Adebayo-Williams',
    number: 'CL-22140',
    born: '1985-05-25',
    gender: 'male',
    at: 'seun',
  },
  {
    fullName: 'Ngozi Okonkwo',
    number: 'CL-22318',
    born: '1996-12-30',
    gender: 'female',
    at: 'ngozi',
    phone: '+2348031230318',
    by: ['sms', 'email'],
  },
  {
    fullName: 'Mohammed Abdulrahman Al-Khatib',
    number: 'CL-22777',
    born: '1972-02-11',
    gender: 'male',
    at: 'alkhatib',
  },
  { fullName: 'Ifeoma Nwosu', number: 'CL-23001', born: '1964-07-08', gender: 'female', at: null },
]

export const dakarPeople: readonly DemoPerson[] = [
  {
    fullName: 'Aurélie N’Diaye',
    number: 'DK-60311',
    born: '1983-09-05',
    gender: 'female',
    at: 'aurelie',
    language: 'fr',
  },
  {
    fullName: 'Étienne Lefèvre-Dubois',
    number: 'DK-55871',
    born: '1958-07-19',
    gender: 'male',
    at: 'etienne',
    language: 'fr',
  },
  {
    fullName: 'Fatima Zahra Ben Ali',
    number: 'DK-60877',
    born: '1999-08-27',
    gender: 'female',
    at: 'fatima',
    language: 'fr',
  },
  { fullName: 'Ọmọlará Adéṣínà', number: 'DK-61500', born: '1991-11-02', gender: 'female', at: 'omolara' },
]

export type DemoResult = {
  person: number
  panel: PanelName
  reached: Reached | 'read' | 'bounced'
  date: string
  kinds?: DocumentKind[]
  notes?: string
}

/** Results in every state, so that each list of the demo has something in it. */
export const lagosResults: readonly DemoResult[] = [
  {
    person: 0,
    panel: 'fullBloodCount',
    reached: 'sent',
    date: '2026-11-18',
    kinds: ['pdf', 'csv'],
    notes: 'Please take this to your doctor at the next visit. Keep taking the iron tablets until then.',
  },
  { person: 0, panel: 'chestXray', reached: 'read', date: '2026-10-02', kinds: ['image'] },
  { person: 0, panel: 'thyroid', reached: 'withdrawn', date: '2026-09-14' },
  { person: 1, panel: 'lipidProfile', reached: 'read', date: '2026-11-12' },
  { person: 1, panel: 'hba1c', reached: 'sent', date: '2026-11-17' },
  { person: 2, panel: 'malariaParasite', reached: 'sent', date: '2026-11-19' },
  { person: 2, panel: 'fullBloodCount', reached: 'authorised', date: '2026-11-19' },
  { person: 3, panel: 'urinalysis', reached: 'reviewed', date: '2026-11-19' },
  { person: 4, panel: 'liverFunction', reached: 'matched', date: '2026-11-19' },
  { person: 5, panel: 'malariaParasite', reached: 'sent', date: '2026-11-16' },
  { person: 6, panel: 'malariaParasite', reached: 'sent', date: '2026-11-16' },
  { person: 7, panel: 'fullBloodCount', reached: 'bounced', date: '2026-11-15' },
  { person: 8, panel: 'lipidProfile', reached: 'read', date: '2026-11-03' },
  { person: 9, panel: 'thyroid', reached: 'matched', date: '2026-11-19', kinds: ['image'] },
  { person: 10, panel: 'hba1c', reached: 'archived', date: '2026-06-11' },
  { person: 11, panel: 'fullBloodCount', reached: 'authorised', date: '2026-11-18' },
  { person: 9, panel: 'urinalysis', reached: 'unmatched', date: '2026-11-19' },
  { person: 10, panel: 'chestXray', reached: 'unmatched', date: '2026-11-19', kinds: ['image'] },
]

export const dakarResults: readonly DemoResult[] = [
  { person: 0, panel: 'lipidProfile', reached: 'sent', date: '2026-11-17' },
  { person: 1, panel: 'fullBloodCount', reached: 'read', date: '2026-11-10', kinds: ['pdf', 'image'] },
  { person: 2, panel: 'hba1c', reached: 'matched', date: '2026-11-18' },
  { person: 3, panel: 'urinalysis', reached: 'sent', date: '2026-11-14', kinds: ['csv'] },
]
