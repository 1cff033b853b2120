'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Mode } from './proposals-context.ts'

/** How the reader works on texts, as they last chose on this device (writing at first), and a way to choose. */
export function useMode(memberId: string): [Mode, (mode: Mode) => void] {
  const [mode, setMode] = useState<Mode>('write')
  const name = `focalpoint mode ${memberId}`
  useEffect(() => {
    const kept = window.localStorage.getItem(name)
    if (kept === 'write' || kept === 'suggest') setMode(kept)
  }, [name])
  const choose = useCallback(
    (chosen: Mode) => {
      setMode(chosen)
      window.localStorage.setItem(name, chosen)
    },
    [name],
  )
  return [mode, choose]
}
