import { mergeTests } from '@playwright/test'
import { test as browsers } from '../fixtures/test'
import { test as worlds } from '../tenancy/test'

export const test = mergeTests(browsers, worlds)
