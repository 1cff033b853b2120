'use client'
import { useEffect, useState } from 'react'
import { listUnsent } from '../_client/kept-texts.ts'

const none: ReadonlySet<string> = new Set()

/** The texts that hold unsent words of this member on this device, as it was when the page was opened. */
export function useUnsent(memberId: string): ReadonlySet<string> {
  const [unsent, setUnsent] = useState(none)
  useEffect(() => {
    listUnsent(memberId).then(
      (found) => {
        if (found.length > 0) setUnsent(new Set(found.map(({ documentId }) => documentId)))
      },
      // A browser that keeps nothing has nothing unsent.
      (error) => console.warn(error),
    )
  }, [memberId])

  return unsent
}
