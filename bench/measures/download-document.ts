import { asMember, asPatient, atFloor, type ReadingMeasure } from './measure'

/** A document of 200 KB, decrypted and verified. */
export const downloadDocument: ReadingMeasure = {
  unit: 'MB/s',
  floor: atFloor(({ fileIds }) => fileIds.map((id) => `/file?id=${id}`)),
  ways: [
    {
      name: 'Download of a 200 KB document by the clinic',
      clients: asMember(({ fileIds }) => fileIds.map((id) => `/clinic/files/${id}?as=download`)),
      holds: '%PDF-',
    },
    {
      name: 'Download of a 200 KB document by the patient',
      clients: asPatient(({ fileIds }) => fileIds.map((id) => `/patient/files/${id}?as=download`)),
      holds: '%PDF-',
    },
  ],
}
