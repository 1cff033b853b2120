import { getTranslations } from 'next-intl/server'
import type { AmendmentsRead } from '#server/motions/amendments.schema.ts'
import { WrittenText } from '../../../../_editor/written-text.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { AmendParagraph } from './amend-paragraph.tsx'
import { AmendmentCard } from './amendment-card.tsx'

type AmendmentsProps = {
  readonly situationId: string
  readonly motionId: string
  readonly amendments: AmendmentsRead
}

/** The text of a motion paragraph by paragraph, each with the amendments to it beside it, and their order of voting. */
export const Amendments = async ({ situationId, motionId, amendments: read }: AmendmentsProps) => {
  const t = await getTranslations('motions.amendments')
  const { paragraphs, amendments, ruled, mayPropose, isConvenor } = read
  if (amendments.length === 0 && !mayPropose) return null
  const pending = amendments.filter((one) => one.isPending).map((one) => one.motionId)
  const about = (place: number | null) => amendments.filter((one) => one.place === place)
  const settled = amendments.filter(
    ({ isPending, awaitsApplication }) => !isPending && !awaitsApplication,
  )
  const open = (place: number | null) => about(place).filter((one) => !settled.includes(one))
  const card = (one: (typeof amendments)[number]) => (
    <AmendmentCard
      key={one.motionId}
      {...{ situationId, isConvenor, pending, amendment: one, amendsId: motionId }}
    />
  )

  return (
    <Section title={t('title')} lead={t('rule')} id="amendments">
      {ruled && (
        <p className="max-w-prose pb-3">
          {t('ruled', { name: ruled.memberName, reason: ruled.reason })}
        </p>
      )}
      <ol className="flex flex-col">
        {[null, ...paragraphs].map((paragraph) => {
          const place = paragraph?.place ?? 0
          const here = open(place)
          if (paragraph === null && here.length === 0 && !mayPropose) return null
          return (
            <li
              key={place}
              className="grid gap-x-8 gap-y-2 border-line border-b py-3 first:border-t xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
            >
              <div className="flex min-w-0 gap-3">
                <span className="w-6 shrink-0 text-end text-faint">{place || ''}</span>
                <div className="min-w-0 max-w-prose flex-1">
                  {paragraph && (
                    <WrittenText
                      document={{ type: 'doc', content: [paragraph.node] }}
                      cite={() => undefined}
                    />
                  )}
                  {mayPropose && (
                    <div data-print="no">
                      <AmendParagraph
                        motionId={motionId}
                        place={place}
                        hash={paragraph?.hash ?? null}
                        node={paragraph?.node ?? null}
                      />
                    </div>
                  )}
                </div>
              </div>
              <div className="flex min-w-0 flex-col gap-4">{here.map(card)}</div>
            </li>
          )
        })}
      </ol>
      {open(null).length > 0 && (
        <div className="flex flex-col gap-4 pt-4">{open(null).map(card)}</div>
      )}
      {settled.length > 0 && (
        <details className="pt-4">
          <summary className="cursor-pointer">{t('settled', { count: settled.length })}</summary>
          <div className="flex flex-col gap-4 pt-3">{settled.map(card)}</div>
        </details>
      )}
    </Section>
  )
}
