import type { PatientActor } from '@/lib/auth/actors'
import { listProfiles } from '@/lib/profiles/list-profiles'
import { createShare } from '@/lib/shares/create-share'
import { createShareInput } from '@/lib/shares/schema'
import { parseShlink } from '@/lib/shlinks/shlink'

type ShareFacts = { resultIds?: string[]; recordIds?: string[]; profileId?: string } & Record<string, unknown>

/** A share of this account's first person whom a clinic knows, made by the same verb as by a person, with what its link says. */
export async function makeShare(actor: PatientActor, facts: ShareFacts) {
  const people = await listProfiles(actor)
  const [first] = people.filter(({ patientIds }) => patientIds.length > 0)
  const profileId = facts.profileId ?? (first ?? people[0])?.profileId
  const made = await createShare(actor, createShareInput.parse({ ...facts, profileId }))
  const payload = parseShlink(made.link)
  if (!payload) throw new Error('The link that was just made cannot be read.')
  return { ...made, payload, key: payload.key, token: payload.url.split('/').at(-1) ?? '' }
}
