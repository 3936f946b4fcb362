'use client'

import { createContext, type ReactNode, useContext } from 'react'

export type FailureWords = { title: string; text: string; again: string }

const Words = createContext<FailureWords | null>(null)

type Props = { words: FailureWords; children: ReactNode }

/** Carries the words of a failed page, in the reader's language: when it fails, nothing can be asked of the server any more. */
export function FailureWordsProvider({ words, children }: Props) {
  return <Words value={words}>{children}</Words>
}

export const useFailureWords = () => useContext(Words)
