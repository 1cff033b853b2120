import type { SVGProps } from 'react'
import { classNames } from './class-names.ts'

type SignProps = SVGProps<SVGSVGElement>

const Sign = ({ className, ...rest }: SignProps) => (
  <svg
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
    className={classNames('inline-block shrink-0', className)}
    {...rest}
  />
)

/** Done, chosen, adopted. */
export const CheckSign = (props: SignProps) => (
  <Sign {...props}>
    <path d="m3 8.5 3.5 3.5L13 4.5" />
  </Sign>
)

/** Refused, rejected, close. */
export const CrossSign = (props: SignProps) => (
  <Sign {...props}>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Sign>
)

/** Partly chosen, abstained. */
export const DashSign = (props: SignProps) => (
  <Sign {...props}>
    <path d="M3.5 8h9" />
  </Sign>
)

/** Opens a list below. */
export const DownSign = (props: SignProps) => (
  <Sign {...props}>
    <path d="m4 6 4 4 4-4" />
  </Sign>
)

/** Further up a list. */
export const UpSign = (props: SignProps) => (
  <Sign {...props}>
    <path d="m4 10 4-4 4 4" />
  </Sign>
)

/** One level out; turned in right-to-left scripts. */
export const BackSign = ({ className, ...rest }: SignProps) => (
  <Sign {...rest} className={classNames('rtl:-scale-x-100', className)}>
    <path d="m10 4-4 4 4 4" />
  </Sign>
)

/** Leads further; turned in right-to-left scripts. */
export const OnwardSign = ({ className, ...rest }: SignProps) => (
  <Sign {...rest} className={classNames('rtl:-scale-x-100', className)}>
    <path d="m6 4 4 4-4 4" />
  </Sign>
)

/** Look for something. */
export const SearchSign = (props: SignProps) => (
  <Sign {...props}>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.5 10.5 3 3" />
  </Sign>
)

/** Needs attention: a triangle, so that its shape says so without its colour. */
export const AlertSign = (props: SignProps) => (
  <Sign {...props}>
    <path d="M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1" />
  </Sign>
)

/** Worth knowing. */
export const InfoSign = (props: SignProps) => (
  <Sign {...props}>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.5v3.5M8 5v.1" />
  </Sign>
)

/** Frozen, locked, protected. */
export const LockSign = (props: SignProps) => (
  <Sign {...props}>
    <rect x="3.5" y="7" width="9" height="6.5" rx="1" />
    <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
  </Sign>
)

/** Waiting: a clock. */
export const ClockSign = (props: SignProps) => (
  <Sign {...props}>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.5V8l2.5 1.5" />
  </Sign>
)

/** Open, live. */
export const OpenSign = (props: SignProps) => (
  <Sign {...props}>
    <circle cx="8" cy="8" r="4.5" />
  </Sign>
)

/** Lapsed, ended without result. */
export const LapsedSign = (props: SignProps) => (
  <Sign {...props}>
    <circle cx="8" cy="8" r="5.5" strokeDasharray="2 2.6" />
  </Sign>
)

/** Changed since. */
export const ChangedSign = (props: SignProps) => (
  <Sign {...props}>
    <path d="M13 8A5 5 0 1 1 11.3 4.2M11.5 1.8v2.6H9" />
  </Sign>
)

/** Being written. */
export const DraftSign = (props: SignProps) => (
  <Sign {...props}>
    <path d="M3 13l.7-2.8L11 2.9l2.1 2.1-7.3 7.3z" />
  </Sign>
)

/** Three lines: the menu. */
export const MenuSign = (props: SignProps) => (
  <Sign {...props}>
    <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />
  </Sign>
)

/** A person. */
export const PersonSign = (props: SignProps) => (
  <Sign {...props}>
    <circle cx="8" cy="5.5" r="2.75" />
    <path d="M2.8 13.5a5.2 5.2 0 0 1 10.4 0" />
  </Sign>
)
