import { expect, test } from 'vitest'
import { searchHref } from './search-href'

test('a new order keeps the filters and goes back to the first page', () => {
  const params = { q: 'Ọlá', status: ['sent', 'archived'], cursor: 'abc', sort: 'name', from: '' }
  expect(searchHref('/clinic/results', params, { sort: '-name' })).toBe(
    '/clinic/results?q=%E1%BB%8Cl%C3%A1&status=sent&status=archived&sort=-name',
  )
})

test('a place that is asked for is kept, and null takes a parameter away', () => {
  expect(searchHref('/x', { q: 'a', cursor: 'old' }, { cursor: 'new', q: null })).toBe('/x?cursor=new')
  expect(searchHref('/x', {})).toBe('/x')
})
