import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { listLocalMail } from '@/lib/mail/local-mailbox'
import { signInAsAdmin, signInAsDoctor, type SignedIn, signInAsMember, signInAsPatient } from '../fixtures/sign-in'
import { type May, type PageDoor, pages } from '../tenancy/doors'
import { fillPath, type World } from '../tenancy/world'

/** Every page of the matrix as the one who uses it sees it. */

export type Visit = { file: string; door: PageDoor }

export const visits: Visit[] = Object.entries(pages).map(([file, door]) => ({ file, door }))

/** A new sign-in of whoever of this portal may see the most. */
export async function signInAs(world: World, who: May['who']): Promise<SignedIn | null> {
  if (who === 'clinic') return signInAsMember(world.ours.members.owner)
  if (who === 'doctor') return signInAsDoctor(world.doctors.ours)
  if (who === 'admin') return signInAsAdmin(world.admins.super_admin.actor)
  return who === 'patient' ? signInAsPatient(world.ours.patient.email) : null
}

export const visitorOf = (world: World, { may }: PageDoor): Promise<SignedIn | null> => signInAs(world, may.who)

export async function addressOf(world: World, { path }: PageDoor): Promise<string> {
  const [mail] = await listLocalMail(1)
  return fillPath(path, world.ours.records).replace('{message}', mail?.id ?? '')
}

/** Keeps a picture where SCREENSHOTS names a folder, for people to look at. */
export async function keepPicture(page: Page, { door }: Visit, suffix = ''): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (!folder) return
  const name = `${door.path.replaceAll(/[{}]/g, '').replaceAll('/', '_')}${suffix}`
  const path = join(folder, `${basename(name) || 'front'}-${page.viewportSize()?.width}.png`)
  await page.screenshot({ path, fullPage: true })
}
