'use client'
import { type ReactNode, useState } from 'react'
import { NotFetched } from './not-fetched.tsx'
import { useFetched } from './use-fetched.ts'

type FetchedProps<Part> = {
  readonly load: () => Promise<Part>
  readonly children: (part: Part) => ReactNode
}

/**
 * A part of the page whose code is fetched when it is first shown. Without a connection that is said, and the
 * page stays as it is with all that was written on it, which an error thrown while it is drawn would take away.
 */
export const Fetched = <Part,>({ load, children }: FetchedProps<Part>) => {
  const { part, hasFailed } = useFetched(load, true)
  const [isLeft, setLeft] = useState(false)
  if (part !== null) return children(part)

  return hasFailed && !isLeft ? <NotFetched onLeave={() => setLeft(true)} /> : null
}
