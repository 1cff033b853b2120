import { headers } from 'next/headers'
import { type ReactNode, Suspense } from 'react'
import { foundInTime } from '#server/platform/took-too-long.ts'
import { TookTooLong } from './took-too-long.tsx'

/** So long a page is held back for what is nearly ready: a sign that flashes by tells nobody anything. */
const patience = 400

type Shown<Found> = (found: Found) => ReactNode | Promise<ReactNode>

type WhenReadyProps<Found> = {
  /** Begun here, so that nothing of it fails unheard. */
  readonly work: () => Promise<Found>
  /** What is being done, as a sentence. */
  readonly label: string
  readonly children: Shown<Found>
}

/**
 * A part of a page that may take seconds: the rest is shown at once with a sign of what is being done, and the part
 * comes in its place. Where it is there soon enough, the page comes whole; where it takes too long, that is said in its
 * place, with the way to ask again.
 */
export const WhenReady = async <Found,>({ work, label, children }: WhenReadyProps<Found>) => {
  const working = foundInTime(work())
  const soon = await Promise.race([working.then((done) => ({ done })), pause()])
  if (soon) return soon.done ? children(soon.done.found) : <TookTooLong />
  const nonce = (await headers()).get('x-nonce') ?? ''

  return (
    <>
      <Suspense
        fallback={
          <p role="status" className="awaited flex flex-col gap-2 py-6 text-soft">
            {label}
            <span aria-hidden="true" className="block h-1.5 overflow-hidden rounded-full bg-wash">
              <span className="block h-full w-1/3 animate-breathe bg-accent" />
            </span>
          </p>
        }
      >
        <Late working={working}>{children}</Late>
      </Suspense>
      {/* React puts a late part into its place by script, and hides it until then (`S:` is its own name for it). In the
          first of Tailwind's layers, since what is important in an earlier one wins. */}
      <noscript>
        <style nonce={nonce}>
          {'.awaited{display:none}@layer theme{[id^=S\\:]{display:block!important}}'}
        </style>
      </noscript>
    </>
  )
}

type LateProps<Found> = {
  readonly working: Promise<{ readonly found: Found } | null>
  readonly children: Shown<Found>
}

const Late = async <Found,>({ working, children }: LateProps<Found>) => {
  const done = await working

  return done ? children(done.found) : <TookTooLong />
}

const pause = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
