'use client'
import { type ReactNode, useEffect, useRef } from 'react'

type ClosingDetailsProps = {
  readonly summary: ReactNode
  readonly children: ReactNode
  readonly className?: string
  readonly summaryClassName?: string
}

/** A native disclosure that opens without scripts; with them, a press elsewhere, a link followed or Escape closes it. */
export const ClosingDetails = ({
  summary,
  children,
  className,
  summaryClassName,
}: ClosingDetailsProps) => {
  const ref = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = () => ref.current?.removeAttribute('open')
    const onPress = (event: Event) => {
      const { target } = event
      if (!(target instanceof Element)) return
      if (!ref.current?.contains(target) || target.closest('a')) close()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !ref.current?.open) return
      close()
      ref.current.querySelector('summary')?.focus()
    }
    addEventListener('click', onPress)
    addEventListener('keydown', onKey)

    return () => {
      removeEventListener('click', onPress)
      removeEventListener('keydown', onKey)
    }
  }, [])

  return (
    <details ref={ref} className={className}>
      <summary className={summaryClassName}>{summary}</summary>
      {children}
    </details>
  )
}
