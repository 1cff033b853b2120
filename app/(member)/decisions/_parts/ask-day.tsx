import type { ReactNode } from 'react'
import { buttonLook } from '../../../_ui/button-look.ts'
import { PlainDay } from '../../../_ui/plain-day.tsx'

type AskDayProps = {
  /** The id of the place on the page that answers. */
  readonly place: string
  readonly label: string
  readonly ask: string
  /** The day that is asked about, `YYYY-MM-DD`. */
  readonly on: string | undefined
  readonly children?: ReactNode
}

/** Asks how decisions stood on a day, by a plain form; what it is answered with follows the button. */
export const AskDay = ({ place, label, ask, on, children }: AskDayProps) => (
  <form data-print="no" action={`#${place}`} className="flex flex-wrap items-end gap-3 py-4">
    <PlainDay label={label} name="on" value={on} required />
    <button type="submit" className={buttonLook('quiet')}>
      {ask}
    </button>
    {children}
  </form>
)
