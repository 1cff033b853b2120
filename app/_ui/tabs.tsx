'use client'
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { classNames } from './class-names.ts'

type TabsProps = {
  readonly label: string
  readonly tabs: readonly {
    readonly id: string
    readonly label: string
    readonly content: ReactNode
  }[]
  /** The tab whose panel is shown; the first where it is none of them. */
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Several panels in one place: one tab key stop, then arrow keys, as the ARIA practices have it. */
export const Tabs = ({ label, tabs, chosen, onChoose }: TabsProps) => {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const current = tabs.find((tab) => tab.id === chosen) ?? tabs[0]
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step || !current) return
    event.preventDefault()
    const next = step(tabs.indexOf(current), tabs.length)
    onChoose(tabs[next]?.id ?? current.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }

  return (
    <div>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={move}
        className="flex overflow-x-auto border-line border-b text-sm"
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => onChoose(tab.id)}
            className={classNames(
              'inline-flex min-h-9 items-center whitespace-nowrap border-b-2 px-2 -outline-offset-2 hover:text-ink pointer-coarse:min-h-11',
              tab === current
                ? 'border-accent font-semibold text-ink'
                : 'border-transparent text-soft',
            )}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {current && (
        <div
          key={current.id}
          role="tabpanel"
          id={`${id}-panel`}
          aria-labelledby={`${id}-${current.id}`}
          className="pt-3 outline-offset-2"
        >
          {current.content}
        </div>
      )}
    </div>
  )
}
