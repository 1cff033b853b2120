import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonVariant, buttonLook } from './button-look.ts'

type LinkButtonProps = {
  readonly href: string
  readonly children: ReactNode
  readonly variant?: ButtonVariant
  readonly className?: string
  /** Set for files: the browser saves the answer instead of showing it. */
  readonly download?: boolean
  /** Called as it is followed; the page that it was on may stay in part. */
  readonly onFollow?: () => void
}

/** A link with the weight of a button: it goes somewhere, it changes nothing. */
export const LinkButton = ({
  href,
  children,
  variant = 'quiet',
  className,
  download,
  onFollow,
}: LinkButtonProps) =>
  download ? (
    <a href={href} download className={buttonLook(variant, className)}>
      {children}
    </a>
  ) : (
    <Link
      href={href}
      className={buttonLook(variant, className)}
      {...(onFollow && { onClick: onFollow })}
    >
      {children}
    </Link>
  )
