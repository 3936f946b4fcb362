import type { TableFeatures } from '@tanstack/react-table'

type Reactivity = NonNullable<TableFeatures['coreReactivityFeature']>

/**
 * TanStack Table wants to be told how its host reacts to change. A table rendered once on the server never changes, so
 * reading computes and nobody listens; that is what lets a whole table reach the browser without any script.
 */
export function serverReactivity(): Reactivity {
  const silent = { subscribe: () => ({ unsubscribe: () => {} }) }
  return {
    createOptionsStore: false,
    wrapExternalAtoms: false,
    addSubscription: () => {},
    batch: (work) => work(),
    schedule: (work) => work(),
    untrack: (read) => read(),
    createReadonlyAtom: (read) => ({ ...silent, get: read }),
    createWritableAtom: <T>(first: T) => {
      let value = first
      const set = (next: T | ((old: T) => T)) => {
        value = typeof next === 'function' ? (next as (old: T) => T)(value) : next
      }
      return { ...silent, get: () => value, set }
    },
  }
}
