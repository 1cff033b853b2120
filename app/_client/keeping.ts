'use client'

import { createContext } from 'react'

/** An act that was pressed and has had no answer. */
export type KeptAct = {
  /** The key with which it was first sent: sent again it is the same act. */
  readonly key: string
  /** The procedure, as `ballots.cast`. */
  readonly path: string
  readonly act: unknown
  /** When it was pressed (ms). */
  readonly at: number
}

/**
 * Where pages that stay useful without a connection put acts that got no answer; null on all others, where the
 * form that was sent says so and holds what it has.
 */
export const Keeping = createContext<((act: KeptAct) => void) | null>(null)
