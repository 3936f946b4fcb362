type Actions = Record<string, { words: string; entity: string }>

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** What the activity can be narrowed by; `without` leaves actions out that cannot occur where it is shown. */
export function activityFilters(actions: Actions, actors: Record<string, string>, without?: RegExp) {
  return {
    selects: [
      {
        name: 'action',
        label: 'What',
        options: Object.entries(actions)
          .filter(([value]) => !without?.test(value))
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
