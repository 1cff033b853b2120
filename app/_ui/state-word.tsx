import { classNames } from './class-names.ts'
import {
  AlertSign,
  ChangedSign,
  CheckSign,
  ClockSign,
  CrossSign,
  DraftSign,
  LapsedSign,
  LockSign,
  OpenSign,
} from './signs.tsx'

const signs = {
  draft: DraftSign,
  open: OpenSign,
  waiting: ClockSign,
  done: CheckSign,
  refused: CrossSign,
  lapsed: LapsedSign,
  frozen: LockSign,
  changed: ChangedSign,
  alert: AlertSign,
} as const

/** What a state is like, which gives it its sign; the word itself comes from the messages. */
export type StateSign = keyof typeof signs

type StateWordProps = {
  readonly sign: StateSign
  readonly children: string
  readonly className?: string
}

/** A state: a word with a small sign before it. */
export const StateWord = ({ sign, children, className }: StateWordProps) => {
  const Sign = signs[sign]
  return (
    <span
      className={classNames(
        'inline-flex h-fit items-baseline gap-1.5 font-semibold text-sm sm:whitespace-nowrap',
        sign === 'alert' && 'text-danger',
        (sign === 'lapsed' || sign === 'draft') && 'text-soft',
        className,
      )}
    >
      <Sign width="14" height="14" className="shrink-0 self-center" />
      {children}
    </span>
  )
}
