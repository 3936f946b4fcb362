type Actions = Record<string, { words: string; entity: string }>

// What the platform's own people do to themselves is no part of a clinic's log.
const ofOthers = /^(admin|account)\./

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** What the activity of a clinic can be narrowed by. */
export function activityFilters(actions: Actions, actors: Record<string, string>) {
  return {
    selects: [
      {
        name: 'action',
        label: 'What',
        options: Object.entries(actions)
          .filter(([value]) => !ofOthers.test(value))
          .map(([value, { words, entity }]) => ({ value, label: `${capital(words)} (${entity})` })),
      },
      { name: 'actor', label: 'Who', options: Object.entries(actors).map(([value, label]) => ({ value, label })) },
    ],
    dates: [
      { name: 'from', label: 'From' },
      { name: 'until', label: 'Until' },
    ],
  }
}
