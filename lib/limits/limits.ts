/** How often what may be done. Every open door names one of these. */
export const limits = {
  /** Pages and reads that anybody may open. */
  visit: { max: 300, windowSeconds: 60 },
  /** For balancers, who ask all the time: the answer holds nothing and costs nothing worth a limit. */
  none: { max: Number.POSITIVE_INFINITY, windowSeconds: 60 },
  'sign-in-address': { max: 40, windowSeconds: 900 },
  /** Of one visitor for one person: a stranger who guesses locks out themselves and not the person. */
  'sign-in-person': { max: 10, windowSeconds: 900 },
  /** Of all visitors together for one person, against guesses from many addresses. */
  'sign-in-person-from-anywhere': { max: 100, windowSeconds: 900 },
  /** Codes of a member's second step, over all their tickets: a stranger who has the password gets no further. */
  'second-step-person': { max: 30, windowSeconds: 86_400 },
  'second-step-address': { max: 60, windowSeconds: 900 },
  /** Of the password that a signed-in member gives again. */
  'own-password': { max: 10, windowSeconds: 900 },
  'invite-clinic': { max: 100, windowSeconds: 86_400 },
  /** Links to other admins that one admin sends. */
  'invite-admin': { max: 50, windowSeconds: 86_400 },
  /** Grants of a clinic to people of the platform, who are named by an address. */
  'grant-support-clinic': { max: 20, windowSeconds: 86_400 },
  /** Accounts that one admin looks for: a person who helps, and nobody who goes through a list. */
  'search-account-admin': { max: 60, windowSeconds: 3600 },
  /** Links by which two accounts become one. */
  'merge-link-address': { max: 60, windowSeconds: 900 },
  'invitation-address': { max: 60, windowSeconds: 900 },
  'ask-for-link-address': { max: 40, windowSeconds: 3600 },
  /** Codes for another address or number that one account asks for. */
  'contact-code-account': { max: 10, windowSeconds: 86_400 },
  /** Codes that go to one address, whoever asks: nobody's mailbox is filled by a stranger. */
  'contact-code-address': { max: 5, windowSeconds: 86_400 },
  'ask-for-link-person': { max: 5, windowSeconds: 900 },
  /** Text messages to one number, whichever clinics and people cause them: each costs money. */
  'text-number': { max: 12, windowSeconds: 86_400 },
  /** Sign-in texts to the numbers of one block, and of one country: a fraud sends to many numbers that lie side by side. */
  'text-block': { max: 60, windowSeconds: 3600 },
  'text-country': { max: 600, windowSeconds: 3600 },
  /** Reports of the services that carry our messages; each is signed. */
  report: { max: 6000, windowSeconds: 60 },
  'spend-link-address': { max: 60, windowSeconds: 900 },
  'spend-code-address': { max: 30, windowSeconds: 900 },
  'reset-address': { max: 20, windowSeconds: 3600 },
  'reset-person': { max: 5, windowSeconds: 3600 },
  'register-address': { max: 10, windowSeconds: 3600 },
  /** Codes of messages, tried by one visitor for one doctor; each code has its own budget beside it. */
  'one-time-code-person': { max: 20, windowSeconds: 3600 },
  /** Dictations of one doctor: storage is everybody's. */
  'dictation-doctor': { max: 120, windowSeconds: 86_400 },
  'one-time-code-address': { max: 60, windowSeconds: 900 },
  'verify-address': { max: 60, windowSeconds: 900 },
  /** Archives of everything that one account asks for. */
  'takeaway-account': { max: 5, windowSeconds: 86_400 },
  /** Locked files: each costs half a second of a processor. */
  'locked-file-account': { max: 30, windowSeconds: 3600 },
  /** Records that one account takes in: a person with a drawer full of paper, and no program. */
  'record-account': { max: 120, windowSeconds: 3600 },
  /** Lists that one admin asks for as files. */
  'export-admin': { max: 60, windowSeconds: 3600 },
  'share-create': { max: 30, windowSeconds: 3600 },
  /** Of one network: a whole hospital may stand behind one. The share's own budgets are what stops guessing. */
  'share-open': { max: 600, windowSeconds: 60 },
  /** Other servers are asked in our name. */
  'foreign-link': { max: 120, windowSeconds: 900 },
  'verify-report': { max: 60, windowSeconds: 60 },
  /** Documents of a clinic that nobody has approved yet: anybody can register one, and storage is everybody's. */
  'upload-waiting-clinic': { max: 40, windowSeconds: 86_400 },
} as const

export type LimitName = keyof typeof limits
