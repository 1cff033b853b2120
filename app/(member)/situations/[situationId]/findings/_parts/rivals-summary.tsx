import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { LinkButton } from '../../../../../_ui/link-button.tsx'
import { Section } from '../../../../../_ui/section.tsx'

type RivalsSummaryProps = { readonly situationId: string; readonly base: string }

/** Whether enough was named that would explain it otherwise, and which explanation is least contradicted. */
export const RivalsSummary = async ({ situationId, base }: RivalsSummaryProps) => {
  const found = await (await caller()).findings.hypotheses({ situationId })
  if (!found || found.cases.length === 0) return null
  const t = await getTranslations('hypotheses')
  const crimes = await getTranslations('common.crimes')

  return (
    <Section
      id="rivals"
      title={t('title')}
      lead={t('lead')}
      actions={<LinkButton href={`${base}/findings/rivals`}>{t('open')}</LinkButton>}
    >
      <ul className="flex flex-col">
        {found.cases.map(({ actor, crime, hypotheses, together }) => {
          const rivals = hypotheses.filter(({ isIntent }) => !isIntent).length
          const leading = hypotheses.filter(({ hypothesisId }) =>
            together.leading.includes(hypothesisId),
          )
          return (
            <li key={`${actor.actorId} ${crime}`} className="border-line border-b py-2">
              <span className="font-semibold">
                {t('heading', { actor: actor.name, crime: crimes(crime) })}
              </span>
              <span className="block">{t('summary', { count: rivals })}</span>
              {rivals < found.rivalsNeeded && (
                <span className="block text-soft">
                  {t('few', { needed: found.rivalsNeeded, count: rivals })}
                </span>
              )}
              {leading.length > 0 && (
                <span className="block">
                  {t('leads', {
                    names: leading
                      .map(({ isIntent, statement }) => (isIntent ? t('intent') : statement))
                      .join(', '),
                  })}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
