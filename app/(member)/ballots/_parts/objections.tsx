import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Section } from '../../../_ui/section.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { AppealRuling } from './appeal-ruling.tsx'
import { RuleInvalid } from './rule-invalid.tsx'
import { UpholdRuling } from './uphold-ruling.tsx'

type ObjectionsProps = { readonly ballotId: string; readonly situationId: string }

const signs = {
  valid: 'refused',
  ruled_invalid: 'lapsed',
  appealed: 'waiting',
  upheld: 'lapsed',
} as const

/** The objections to a motion under consent, what was ruled on them, and what the reader may do about it. */
export const Objections = async ({ ballotId, situationId }: ObjectionsProps) => {
  const api = await caller()
  const objections = (await api.objections.list({ ballotId })) ?? []
  const appealed = objections.some(({ may }) => may === 'upheld')
  const motions = appealed ? ((await api.ballots.motions({ situationId })) ?? []) : []
  const t = await getTranslations('objections')
  const deciding = motions
    .filter(({ kind }) => kind === 'procedural')
    .flatMap(({ question, ballots }) =>
      ballots
        .filter(({ verdict }) => verdict === 'adopted')
        .map((one) => ({
          value: one.ballotId,
          label: t('uphold.option', { number: one.number, question }),
        })),
    )

  return (
    <Section title={t('title')} lead={t('lead')}>
      {objections.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <ul className="flex flex-col">
          {objections.map(
            ({ voteId, ministryName, memberName, explanation, at, state, steps, may }) => (
              <li key={voteId} className="flex flex-col gap-2 border-line border-b py-4 first:pt-0">
                <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                  <span className="font-semibold">
                    {t('by', { ministry: ministryName, name: memberName })}
                  </span>
                  <StateWord sign={signs[state]}>{t(`states.${state}`)}</StateWord>
                  <span className="text-soft text-sm">
                    <DateTime value={at} />
                  </span>
                </p>
                <p className="max-w-prose">{explanation}</p>
                {steps.map(({ step, memberName: name, reasons, upheldBy, index }) => (
                  <p key={step} className="max-w-prose border-line border-s-2 ps-3 text-soft">
                    {t(`steps.${step}`, { name, reasons })}{' '}
                    {upheldBy && (
                      <Link href={`/ballots/${upheldBy}`} className="link">
                        {t('decidedBy')}
                      </Link>
                    )}{' '}
                    <Link href={`/record?entry=${index}`} className="link text-sm">
                      {t('entry', { index: String(index) })}
                    </Link>
                  </p>
                ))}
                {may === 'ruled_invalid' && <RuleInvalid voteId={voteId} ministry={ministryName} />}
                {may === 'appealed' && <AppealRuling voteId={voteId} />}
                {may === 'upheld' && <UpholdRuling voteId={voteId} ballots={deciding} />}
              </li>
            ),
          )}
        </ul>
      )}
    </Section>
  )
}
