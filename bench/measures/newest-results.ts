import { asMember, atFloor, type ReadingMeasure } from './measure'

/** The newest 25 results of a clinic. */
export const newestResults: ReadingMeasure = {
  unit: 'requests/s',
  floor: atFloor(({ clinicId }) => [`/newest?clinic=${clinicId}`]),
  ways: [
    {
      name: 'Newest 25 results of a clinic, JSON',
      clients: asMember(() => ['/clinic/results.json']),
      holds: '"rows":[{',
    },
    {
      name: 'Newest 25 results of a clinic, page',
      clients: asMember(() => ['/clinic/results']),
      holds: '/clinic/results/res_',
    },
  ],
}
