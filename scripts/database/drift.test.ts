import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { withScratchDatabase } from '../testing/with-scratch-database.mjs'
import { findDrift } from './drift.mjs'

const schema: [string, string][] = [
  ['schema.prisma', 'datasource db {\n  provider = "mysql"\n}'],
  [
    'clinics.prisma',
    `enum Kind {
  lab
  imaging @map("x-ray")
  @@map("kinds")
}
model Clinic {
  id        BigInt   @id @default(autoincrement())
  kind      Kind     @default(imaging)
  name      String   @db.VarChar(80)
  hash      Bytes    @unique @db.Binary(32)
  settings  Json
  code      String   @default(dbgenerated("'none'")) @db.Char(4)
  size      Int      @default(3) @db.UnsignedSmallInt
  open      Boolean  @default(true)
  createdAt DateTime @default(now()) @map("created_at")
  updatedAt DateTime @updatedAt @map("updated_at")
  patients  Patient[]
  @@map("clinics")
}
model Patient {
  clinicId BigInt @map("clinic_id")
  id       BigInt
  note     String? @db.Text
  clinic   Clinic @relation(fields: [clinicId], references: [id], onDelete: Restrict, onUpdate: Restrict)
  visits   Visit[]
  @@id([clinicId, id])
  @@map("patients")
}
model Visit {
  id        BigInt  @id @default(autoincrement())
  clinicId  BigInt? @map("clinic_id")
  patientId BigInt? @map("patient_id")
  day       DateTime @db.Date
  patient   Patient? @relation(fields: [clinicId, patientId], references: [clinicId, id])
  @@index([clinicId, patientId, day(sort: Desc)])
  @@map("visits")
}`,
  ],
]

const sql = `
CREATE TABLE clinics (
  id BIGINT NOT NULL AUTO_INCREMENT,
  kind ENUM('lab', 'x-ray') NOT NULL DEFAULT 'x-ray',
  name VARCHAR(80) NOT NULL,
  hash BINARY(32) NOT NULL,
  settings JSON NOT NULL,
  code CHAR(4) NOT NULL DEFAULT 'none',
  size SMALLINT UNSIGNED NOT NULL DEFAULT 3,
  open BOOLEAN NOT NULL DEFAULT TRUE,
  created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
  updated_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX clinics_hash_key (hash)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE TABLE patients (
  clinic_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  note TEXT NULL,
  PRIMARY KEY (clinic_id, id),
  CONSTRAINT patients_clinic FOREIGN KEY (clinic_id) REFERENCES clinics (id) ON DELETE RESTRICT ON UPDATE RESTRICT
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE TABLE visits (
  id BIGINT NOT NULL AUTO_INCREMENT,
  clinic_id BIGINT NULL,
  patient_id BIGINT NULL,
  day DATE NOT NULL,
  PRIMARY KEY (id),
  INDEX visits_clinic_id_patient_id_day_idx (clinic_id, patient_id, day DESC),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patients (clinic_id, id) ON DELETE SET NULL ON UPDATE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`

/** What the drift check says when the migrations read otherwise than above. */
function driftAfter(from: string, to: string) {
  expect(sql).toContain(from)
  const changed = sql.replace(from, to)
  const checksum = createHash('sha256').update(changed).digest('hex')
  return withScratchDatabase((url) =>
    findDrift(url, { schema, migrations: [{ name: '20260101000000_all', sql: changed, checksum }] }),
  )
}

const cases: [string, string, string, RegExp][] = [
  [
    'a longer text',
    'name VARCHAR(80)',
    'name VARCHAR(90)',
    /^column clinics.name: type is varchar\(80\) in the schema and varchar\(90\)/,
  ],
  ['a value that may be missing', 'day DATE NOT NULL', 'day DATE NULL', /^column visits.day: presence/],
  ['another default', 'DEFAULT 3', 'DEFAULT 4', /^column clinics.size: default is 3 in the schema and 4/],
  ['another value of an enum', "ENUM('lab', 'x-ray')", "ENUM('lab', 'x-ray', 'ward')", /^column clinics.kind: type/],
  [
    'a time that moves by itself',
    'updated_at DATETIME(3) NOT NULL',
    'updated_at DATETIME(3) NOT NULL ON UPDATE CURRENT_TIMESTAMP(3)',
    /^column clinics.updated_at: extra/,
  ],
  ['another collation', 'note TEXT NULL', 'note TEXT COLLATE utf8mb4_bin NULL', /^column patients.note: collation/],
  [
    'a column too many',
    'note TEXT NULL,',
    'note TEXT NULL, extra INT NULL,',
    /^column patients.extra is in the migrations and not in the schema/,
  ],
  ['a column too few', '  note TEXT NULL,\n', '', /^column patients.note is in the schema and not in the migrations/],
  [
    'an index in another order',
    '(clinic_id, patient_id, day DESC)',
    '(clinic_id, patient_id, day)',
    /^index visits.visits_clinic_id_patient_id_day_idx: columns/,
  ],
  [
    'an index that is not unique',
    'UNIQUE INDEX clinics_hash_key',
    'INDEX clinics_hash_key',
    /^index clinics.clinics_hash_key: uniqueness/,
  ],
  [
    'a key that cascades',
    'ON DELETE RESTRICT',
    'ON DELETE CASCADE',
    /^foreign key patients \(clinic_id\) to clinics \(id\): ON DELETE is RESTRICT in the schema and CASCADE/,
  ],
]

describe('the drift check', () => {
  it('finds nothing where both say the same', async () => {
    expect(await driftAfter('', '')).toEqual([])
  })

  it.each(cases)('finds %s', async (_name, from, to, expected) => {
    const differences = await driftAfter(from, to)
    expect(differences).toContainEqual(expect.stringMatching(expected))
  })

  it('finds a missing foreign key over two columns, and one that points elsewhere', async () => {
    const line = /,\n {2}FOREIGN KEY \(clinic_id, patient_id\).*CASCADE/.exec(sql)?.[0] ?? ''
    const missing =
      'foreign key visits (clinic_id, patient_id) to patients (clinic_id, id) is in the schema and not in the migrations.'
    expect(await driftAfter(line, '')).toContain(missing)
    const elsewhere = await driftAfter(line, ',\n FOREIGN KEY (clinic_id) REFERENCES clinics (id)')
    expect(elsewhere).toContain(missing)
    expect(
      elsewhere.some((difference) =>
        difference.startsWith('foreign key visits (clinic_id) to clinics (id) is in the migrations'),
      ),
    ).toBe(true)
  })

  it('tells a missing table once', async () => {
    const start = sql.indexOf('CREATE TABLE visits')
    expect(await driftAfter(sql.slice(start), '')).toEqual(['table visits is in the schema and not in the migrations.'])
  })

  it('leaves no scratch database behind, also when a migration fails', () =>
    withScratchDatabase(async (url, query) => {
      const broken = { name: '20260101000000_broken', sql: 'CREATE TABLE;', checksum: 'x' }
      const before = await query("SHOW DATABASES LIKE 'drift\\_migrations\\_%'")
      await expect(findDrift(url, { schema, migrations: [broken] })).rejects.toThrow('broken failed')
      // Other files may run the check at the same time; what this one made is gone.
      const after = await query("SHOW DATABASES LIKE 'drift\\_migrations\\_%'")
      expect(after.length).toBeLessThanOrEqual(before.length)
    }))

  it('finds nothing in the project', () => withScratchDatabase(async (url) => expect(await findDrift(url)).toEqual([])))
})
