import { asMember, asPatient, atFloor, type ReadingMeasure } from './measure'

/** One patient's results, as that patient sees them. */
export const resultsOfOnePatient: ReadingMeasure = {
  unit: 'requests/s',
  floor: atFloor(({ patientId }) => [`/sent-to?patient=${patientId}`]),
  ways: [
    {
      name: 'One patient’s results, the patient’s page',
      clients: asPatient(() => ['/patient']),
      holds: '/patient/results/res_',
    },
  ],
}

/** One patient's results, as the clinic sees them. */
export const resultsOfPatientAtClinic: ReadingMeasure = {
  unit: 'requests/s',
  floor: atFloor(({ clinicId, patientId }) => [`/of-patient?clinic=${clinicId}&patient=${patientId}`]),
  ways: [
    {
      name: 'One patient’s results at the clinic, JSON',
      clients: asMember(({ patientPublicId }) => [`/clinic/results.json?patient=${patientPublicId}`]),
      holds: '"rows":[{',
    },
    {
      name: 'One patient’s results at the clinic, page',
      clients: asMember(({ patientPublicId }) => [`/clinic/patients/${patientPublicId}`]),
      holds: '/clinic/results/res_',
    },
  ],
}
