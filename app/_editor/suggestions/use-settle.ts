'use client'
import { useCallback } from 'react'
import type { Verdict } from '../../../server/documents/settle.ts'
import { suggestionKey } from '../../../server/documents/suggestions-in.ts'
import { useProposals } from './proposals-context.ts'
import type { OpenChange } from './use-open-changes.ts'

/** Carries out a verdict on changes, each in its own section. Those in sections that are not open wait. */
export function useSettle(): (verdict: Verdict, changes: readonly OpenChange[]) => void {
  const { editors } = useProposals()
  return useCallback(
    (verdict, changes) => {
      for (const [documentId, editor] of editors) {
        const chosen = changes.filter((change) => change.documentId === documentId)
        const keys = new Set(chosen.map(suggestionKey))
        if (keys.size === 0 || !editor.isEditable) continue
        editor.storage.suggesting.settle(verdict, (stamp) => keys.has(suggestionKey(stamp)))
      }
    },
    [editors],
  )
}
