import { getFormatter, getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { Section } from '../../../../../_ui/section.tsx'
import { StateWord } from '../../../../../_ui/state-word.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import { ContestedList } from './contested-list.tsx'
import { Mark } from './mark.tsx'

const signs = { firm: 'done', tentative: 'waiting', contested: 'alert' } as const

type AgreementSectionProps = { readonly situationId: string; readonly base: string }

/** How far graders agree on each dimension and what it means, and what is contested. */
export const AgreementSection = async ({ situationId, base }: AgreementSectionProps) => {
  const found = await (await caller()).findings.agreement({ situationId })
  if (!found) return null
  const t = await getTranslations('findings.agreement')
  const scales = await getTranslations('evidence.scales')
  const format = await getFormatter()
  const alphaWords = (alpha: number) =>
    format.number(alpha, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

  return (
    <Section id="agreement" title={t('title')} lead={t('lead')}>
      <Table
        caption={t('title')}
        captionHidden
        columns={[
          { key: 'dimension', label: t('columns.dimension'), heads: true },
          { key: 'alpha', label: t('columns.alpha'), align: 'end' },
          { key: 'means', label: t('columns.means') },
          { key: 'compared', label: t('columns.compared'), align: 'end' },
        ]}
        rows={found.dimensions.map(({ dimension, alpha, reading, compared }) => ({
          key: dimension,
          cells: {
            dimension: scales(`${dimension}.name`),
            alpha: alpha === null ? t('none') : alphaWords(alpha),
            means:
              reading === null ? (
                <span className="text-soft">{t(`means.${compared === 0 ? 'few' : 'same'}`)}</span>
              ) : (
                <StateWord sign={signs[reading]}>{t(`means.${reading}`)}</StateWord>
              ),
            compared,
          },
        }))}
      />
      <p className="max-w-prose pt-3 text-soft text-sm">
        {t('explain')} <Mark mark="recalled" />
      </p>
      {found.hidden > 0 && (
        <p className="max-w-prose pt-2 text-soft text-sm">{t('hidden', { count: found.hidden })}</p>
      )}
      <h3 className="pt-6 pb-1">{t('contestedTitle')}</h3>
      {found.contested.length === 0 ? (
        <p className="text-soft">{t('nothing')}</p>
      ) : (
        <>
          <p className="max-w-prose pb-2 text-soft">{t('contestedLead')}</p>
          <ContestedList
            situationId={situationId}
            base={base}
            contested={found.contested}
            mayAnswer={found.may.answer}
            alphaWords={alphaWords}
          />
        </>
      )}
    </Section>
  )
}
