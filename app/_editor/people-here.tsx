'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { PersonHere } from './section-text.ts'

type PeopleHereProps = { readonly people: readonly PersonHere[]; readonly section: string }

const announceEvery = 5_000

/** Who else is in a section, each with the colour of their caret; told aloud politely and not too often. */
export const PeopleHere = ({ people, section }: PeopleHereProps) => {
  const t = useTranslations('assessments.people')

  return (
    <>
      {people.length > 0 && (
        <ul aria-label={t('here', { section })} className="flex flex-wrap gap-x-3">
          {people.map(({ memberId, name, ministry, color }) => (
            <li key={memberId} className="flex items-center gap-1.5" title={ministry ?? undefined}>
              <span
                aria-hidden
                className="size-2.5 rounded-full"
                style={{ backgroundColor: color }}
              />
              {name}
            </li>
          ))}
        </ul>
      )}
      <Arrivals people={people} section={section} />
    </>
  )
}

const Arrivals = ({ people, section }: PeopleHereProps) => {
  const t = useTranslations('assessments.people')
  const format = useFormatter()
  const known = useRef<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  useEffect(() => {
    const arrived = people.filter(({ memberId }) => !known.current.has(memberId))
    if (arrived.length === 0 && people.length === known.current.size) return
    const timer = setTimeout(() => {
      known.current = new Set(people.map(({ memberId }) => memberId))
      const names = format.list(arrived.map(({ name }) => name))
      if (arrived.length > 0) setSaid(t('joined', { names, count: arrived.length, section }))
    }, announceEvery)
    return () => clearTimeout(timer)
  }, [people, section, format, t])

  return (
    <span role="status" className="sr-only">
      {said}
    </span>
  )
}
