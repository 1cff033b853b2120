import { getTranslations } from 'next-intl/server'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Section } from '../../../_ui/section.tsx'
import { DissentDialog } from './dissent-dialog.tsx'
import type { ShownDecision } from './shown-decision.ts'

type DissentsSectionProps = { readonly decision: ShownDecision }

/** Who disagreed, or agreed with a reservation, in their own words and under their name. */
export const DissentsSection = async ({ decision }: DissentsSectionProps) => {
  const t = await getTranslations('decisions.dissents')

  return (
    <Section
      title={t('title')}
      actions={
        decision.mayDissent && (
          <span data-print="no">
            <DissentDialog decisionId={decision.decisionId} />
          </span>
        )
      }
    >
      {decision.dissentsInFull.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <ol className="flex max-w-prose flex-col gap-5">
          {decision.dissentsInFull.map((one) => (
            <li key={`${one.at.toISOString()} ${one.member}`}>
              <p className="eyebrow">{t(`kinds.${one.kind}`)}</p>
              <blockquote className="prose whitespace-pre-line">{one.text}</blockquote>
              <p className="pt-1 text-sm text-soft">
                {one.ministry === null
                  ? one.member
                  : t('signed', { member: one.member, ministry: one.ministry })}{' '}
                · <DateTime value={one.at} precision="minute" />
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
