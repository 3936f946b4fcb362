type Actions = Record<string, { words: string; entity: string }>

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** What the activity can be narrowed by; `without` leaves actions out that cannot occur where it is shown. */
export function activityFilters(actions: Actions, actors: Record<string, string>, without?: RegExp) {
  return {
    search: { name: 'who', label: 'Who', hint: 'Name, e-mail or number' },
    selects: [
      {
        name: 'action',
        label: 'What',
        options: Object.entries(actions)
          .filter(([value]) => !without?.test(value))
          .map(([value, { words, entity }]) => ({ value, label: `${capital(words)} (${entity})` })),
      },
      { name: 'actor', label: 'Kind of person', options: optionsOf(actors) },
    ],
    dates: [
      { name: 'from', label: 'From' },
      { name: 'until', label: 'Until' },
    ],
  }
}

/** What an admin can look for besides: one thing, everything of a kind, an address, a clinic. */
export function adminActivityFilters(
  actions: Actions,
  { actors, entities }: { actors: Record<string, string>; entities: Readonly<Record<string, string>> },
) {
  const filters = activityFilters(actions, actors)
  return {
    ...filters,
    selects: [...filters.selects, { name: 'entity', label: 'To what kind of thing', options: optionsOf(entities) }],
    texts: [
      { name: 'entityId', label: 'To what', hint: 'A number such as res_…' },
      { name: 'clinic', label: 'Clinic', hint: 'A number such as cln_…' },
      { name: 'address', label: 'From address', hint: 'Such as 192.0.2.7' },
    ],
  }
}
