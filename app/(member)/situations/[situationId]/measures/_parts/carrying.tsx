import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import type { measureRead } from '#server/measures/measure-read.schema.ts'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { DescriptionList } from '../../../../../_ui/description-list.tsx'
import { roleLabels } from './role-labels.ts'

type CarryingProps = { readonly measure: z.output<typeof measureRead> }

/** Whom it names in which role, with what, under which mandate, until when; what is not said yet says so. */
export const Carrying = async ({ measure }: CarryingProps) => {
  const t = await getTranslations('measures.form')
  const label = await roleLabels()
  const { targets, unequal, duties } = measure
  const said = (text: string | null) =>
    text === null ? (
      <span className="text-soft">{t('notSaid')}</span>
    ) : (
      <span className="whitespace-pre-line">{text}</span>
    )
  const named = targets.map((one) => ({
    key: one.roleId,
    label: label({ name: measure.targetNames[one.actorId] ?? '', ...one }),
  }))

  return (
    <DescriptionList
      entries={[
        ...(named.length > 0
          ? [
              {
                term: t('targets'),
                description: named.map((one) => (
                  <span key={one.key} className="block">
                    {one.label}
                  </span>
                )),
              },
            ]
          : []),
        { term: t('resources'), description: said(measure.resources) },
        { term: t('mandate'), description: said(measure.mandate) },
        { term: t('endsWhen'), description: said(measure.endsWhen) },
        { term: t('shownBy'), description: said(measure.shownBy) },
        {
          term: t('unequal'),
          description: unequal === null ? said(null) : unequal.unequal ? unequal.cost : t('equal'),
        },
        ...(duties
          ? [
              { term: t('dutyLimits'), description: duties.limits },
              {
                term: t('dutyDays'),
                description: duties.reportOn.map((day) => (
                  <span key={day} className="block">
                    <DateTime value={day} precision="day" />
                  </span>
                )),
              },
              { term: t('dutyReviewer'), description: measure.reviewMinistry },
            ]
          : []),
      ]}
    />
  )
}
