import { searchWordsOf } from '@/lib/patients/search-terms'
import { searches } from '../base/names'
import { asMember, atFloor, type ReadingMeasure } from './measure'

const encoded = searches.map(encodeURIComponent)

/** Patients of whom a part of the name is known. The floor looks for the longest word of the search only. */
export const searchPatients: ReadingMeasure = {
  unit: 'requests/s',
  floor: atFloor(({ clinicId }) =>
    searches.map((query) => `/search?clinic=${clinicId}&term=${encodeURIComponent(searchWordsOf(query)[0] ?? '')}`),
  ),
  ways: [
    {
      name: 'Patient search by part of a name, JSON',
      clients: asMember(() => encoded.map((query) => `/clinic/patients/find?q=${query}`)),
      holds: '"patients":[{',
    },
    {
      name: 'Patient search by part of a name, page',
      clients: asMember(() => encoded.map((query) => `/clinic/patients?q=${query}`)),
      holds: '/clinic/patients/pat_',
    },
  ],
}
