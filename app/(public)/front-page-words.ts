export type Step = { title: string; words: string }

export const patientSteps: readonly Step[] = [
  {
    title: 'A message comes',
    words: 'An email or a text says that a result is ready. It never says what the result is.',
  },
  {
    title: 'You show that it is you',
    words: 'Press the link, or type the code. There is nothing to install and no password to remember.',
  },
  {
    title: 'You read it, keep it, share it',
    words: 'See each value beside its usual range, keep the document, and show it to a doctor if you choose to.',
  },
]

export const clinicSteps: readonly Step[] = [
  {
    title: 'Hand in the document',
    words: 'Upload what your laboratory already makes: a PDF, a picture or a table of values.',
  },
  {
    title: 'Check and release',
    words: 'It is matched to its patient. Where anything is in doubt, one of you looks first.',
  },
  {
    title: 'Follow it until it is read',
    words: 'See what was sent, what was opened, and what did not arrive and needs a call.',
  },
]

export const promises: readonly Step[] = [
  {
    title: 'The right person',
    words: 'A result opens for the person it is about and for nobody else. When in doubt, a human looks first.',
  },
  {
    title: 'Nothing lost, nothing silent',
    words: 'Every result is followed until it is read. If something fails, somebody who can act is told.',
  },
  {
    title: 'On any phone',
    words: 'Old or new, small screen, slow connection: if it opens web pages, it opens your result.',
  },
]
