import { dbAcrossClinics } from '@/lib/db'
import { Prisma } from '@/prisma/generated/client'

/** Where small sealed secrets lie, and the purpose that each is bound to. What is sealed anywhere else has to join this list. */
export const secretPlaces = [
  { table: 'admins', who: 'admins', purpose: 'totp' },
  { table: 'clinic_members', who: 'members', purpose: 'member-totp' },
  { table: 'doctors', who: 'doctors', purpose: 'doctor-totp' },
] as const
export type SecretPlace = (typeof secretPlaces)[number]

/** How a small secret begins that this master key has sealed: its form, and the key's id with its length. */
const startOf = (masterKeyId: string) => Buffer.from([1, Buffer.byteLength(masterKeyId), ...Buffer.from(masterKeyId)])

const isUnder = (masterKeyId: string) => {
  const start = startOf(masterKeyId)
  return Prisma.sql`LEFT(totp_secret, ${start.length}) = ${start}`
}

/** The next secrets of a table that this master key has sealed. */
export function secretsUnder({ table }: SecretPlace, masterKeyId: string, limit: number) {
  return dbAcrossClinics.$queryRaw<{ id: bigint; sealed: Uint8Array<ArrayBuffer> }[]>`
    SELECT id, totp_secret AS sealed FROM ${Prisma.raw(table)}
    WHERE totp_secret IS NOT NULL AND ${isUnder(masterKeyId)}
    ORDER BY id LIMIT ${limit}`
}

/** How many secrets of a table these master keys have sealed. */
export async function countSecretsUnder({ table }: SecretPlace, masterKeyIds: readonly string[]): Promise<number> {
  if (masterKeyIds.length === 0) return 0
  const [row] = await dbAcrossClinics.$queryRaw<{ count: bigint }[]>`
    SELECT COUNT(*) AS count FROM ${Prisma.raw(table)}
    WHERE totp_secret IS NOT NULL AND (${Prisma.join(masterKeyIds.map(isUnder), ' OR ')})`
  return Number(row?.count ?? 0n)
}

/** Whether a table holds a secret that none of these master keys has sealed. */
export async function hasSecretBeyond({ table }: SecretPlace, masterKeyIds: readonly string[]): Promise<boolean> {
  const rows = await dbAcrossClinics.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM ${Prisma.raw(table)}
    WHERE totp_secret IS NOT NULL AND NOT (${Prisma.join(masterKeyIds.map(isUnder), ' OR ')}) LIMIT 1`
  return rows.length > 0
}
