'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../../../../_ui/button.tsx'
import type { RouteDraft } from './constants-draft.ts'
import type { DraftProps } from './draft-props.ts'
import { RouteFields } from './route-fields.tsx'

/** Ways have no name but their place. */
const placed = (any: readonly RouteDraft[]) => any.map((route, at) => ({ number: at + 1, route }))

/** What every level asks for: the ways to it, any of which is enough. */
export const RowFields = ({ draft, onChange }: DraftProps) => {
  const t = useTranslations('policies.adopt')
  const levels = useTranslations('common.levels')
  const change = (level: number, any: RouteDraft[]) =>
    onChange({
      ...draft,
      rows: draft.rows.map((row) => (row.level === level ? { ...row, any } : row)),
    })

  return (
    <div className="flex flex-col gap-6">
      {draft.rows.map(({ level, any }) => (
        <section key={level} aria-labelledby={`row-${level}`} className="flex flex-col gap-3">
          <h3 id={`row-${level}`}>{levels(`${level}`)}</h3>
          {placed(any).map(({ number, route }) => (
            <RouteFields
              key={number}
              number={number}
              route={route}
              onChange={(changed) => change(level, any.with(number - 1, changed))}
              onRemove={
                any.length > 1 ? () => change(level, any.toSpliced(number - 1, 1)) : undefined
              }
            />
          ))}
          {any.length < 4 && (
            <div>
              <Button onPress={() => change(level, [...any, { atLeast: { b2: 1 } }])}>
                {t('addRoute')}
              </Button>
            </div>
          )}
        </section>
      ))}
    </div>
  )
}
