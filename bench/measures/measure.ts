import type { Reader } from '../sessions'

type Client = { headers: Record<string, string>; paths: string[] }

/** One way to ask the app for something, under the name that stands in the table. */
export type Way = {
  name: string
  clients: (readers: Reader[]) => Client[]
  /** Text that a right answer holds, so that nothing empty is measured. */
  holds?: string
}

/** Something that is read, in one or several ways, and what the same costs at the floor. */
export type ReadingMeasure = {
  unit: 'requests/s' | 'MB/s'
  floor: (readers: Reader[]) => Client[]
  ways: Way[]
}

export const asMember = (paths: (reader: Reader) => string[]) => (readers: Reader[]) =>
  readers.map((reader) => ({ headers: { cookie: reader.member.cookie }, paths: paths(reader) }))

export const asPatient = (paths: (reader: Reader) => string[]) => (readers: Reader[]) =>
  readers.map((reader) => ({ headers: { cookie: reader.patient.cookie }, paths: paths(reader) }))

export const atFloor = (paths: (reader: Reader) => string[]) => (readers: Reader[]) =>
  readers.map((reader) => ({ headers: {}, paths: paths(reader) }))
