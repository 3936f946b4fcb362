'use client'

// The same face, inside the portal's frame, so that the menu stays.
export { default } from '../error'
