import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Section } from '../../../../_ui/section.tsx'
import { StateWord } from '../../../../_ui/state-word.tsx'
import { Table } from '../../../../_ui/table.tsx'
import type { ShownThenAndNow } from './shown-basis.ts'

type MeasuresComparedProps = {
  readonly situationId: string
  readonly measures: ShownThenAndNow['measures']
}

/** The measures that were decided on, with how each stood against its gate then and stands now. */
export const MeasuresCompared = async ({ situationId, measures }: MeasuresComparedProps) => {
  if (measures.length === 0) return null
  const t = await getTranslations('decisions')
  const words = await getTranslations('measures.gate.status')
  const gate = (status: ShownThenAndNow['measures'][number]['gate']['before']) =>
    status === null ? t('thenAndNow.noGate') : words(status)

  return (
    <Section title={t('one.measures')}>
      <Table
        caption={t('one.measures')}
        captionHidden
        columns={[
          { key: 'title', label: t('one.measures'), heads: true },
          { key: 'before', label: t('thenAndNow.gateThen') },
          { key: 'after', label: t('thenAndNow.gateNow') },
          { key: 'difference', label: t('basis.columns.difference') },
        ]}
        rows={measures.map((measure) => ({
          key: measure.measureId,
          cells: {
            title: (
              <div className="font-normal">
                <Link
                  href={`/situations/${situationId}/measures/${measure.measureId}`}
                  className="link"
                >
                  {measure.title.before}
                </Link>
                {measure.title.after !== null && measure.title.after !== measure.title.before && (
                  <p className="text-sm text-soft">
                    {t('thenAndNow.called', { title: measure.title.after })}
                  </p>
                )}
              </div>
            ),
            before: gate(measure.gate.before),
            after: gate(measure.gate.after),
            difference: (
              <StateWord sign={measure.state === 'same' ? 'done' : 'changed'}>
                {t(`thenAndNow.measureStates.${measure.state}`)}
              </StateWord>
            ),
          },
        }))}
      />
    </Section>
  )
}
