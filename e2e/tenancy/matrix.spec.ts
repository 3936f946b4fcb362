import { expect, test } from '@playwright/test'
import { actionReferences } from '../fixtures/call-action'
import { actions, pages, routes } from './doors'
import { actionsOnDisk, pagesOnDisk, routesOnDisk } from './list-doors'

const sorted = (names: readonly string[]) => names.toSorted()

test('every page has a row in the matrix, and every row a page', () => {
  expect(sorted(Object.keys(pages))).toEqual(sorted(pagesOnDisk()))
})

test('every method of a route has a row in the matrix, and every row a route', () => {
  expect(sorted(Object.keys(routes))).toEqual(sorted(routesOnDisk()))
})

test('every action has a row in the matrix, and every row an action', () => {
  expect(sorted(Object.keys(actions))).toEqual(sorted(actionsOnDisk()))
})

test('the build serves no action that the matrix does not know', () => {
  const known = new Set(Object.keys(actions))
  expect(actionReferences().filter(({ door }) => !known.has(door))).toEqual([])
})
