import { useTranslations } from 'next-intl'
import type { CrimeWithElements } from '#server/findings/rules/crimes.ts'
import {
  type DeterminationSubject,
  determinationSays,
} from '#server/findings/rules/determination.ts'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { Disclosure } from '../../../../../_ui/disclosure.tsx'
import { type LevelNumber, LevelWord } from '../../../../../_ui/level-steps.tsx'
import { PolicyVersion } from '../../../../library/constants/_parts/policy-version.tsx'
import { DetermineDialog } from './determine-dialog.tsx'
import type { Determined as AllDetermined, ShownDetermination } from './shown-determination.ts'
import { WithdrawDetermination } from './withdraw-determination.tsx'

type DeterminedProps = {
  readonly determined: AllDetermined
  readonly situationId: string
  readonly actorId: string
  readonly crime: CrimeWithElements
  readonly subject: DeterminationSubject
  /** The level computed now. */
  readonly computed: LevelNumber
}

/** What members hold beside a computed level: their last word with its reasons, and what they said before. */
export const Determined = ({ determined, ...about }: DeterminedProps) => {
  const { actorId, crime, subject, computed } = about
  const t = useTranslations('findings.determined')
  const levels = useTranslations('findings.levels')
  const said = determined.determinations.filter(
    (one) => one.actorId === actorId && one.crime === crime && one.subject === subject,
  )
  const standing = said.find(({ stands }) => stands)
  const before = said.filter((one) => one !== standing)
  if (!standing && before.length === 0 && !determined.may.determine) return null

  return (
    <div className="flex max-w-prose flex-col gap-2 border-edge border-s-4 ps-4">
      {standing ? (
        <>
          <Said one={standing} />
          {standing.computed !== computed && (
            <p className="font-semibold">
              {t('overtaken', { was: levels(`${standing.computed}`) })}
            </p>
          )}
        </>
      ) : (
        <p className="text-soft">{t(`none.${subject}`)}</p>
      )}
      {determined.may.determine && (
        <div className="flex flex-wrap gap-2">
          <DetermineDialog {...about} isFirst={standing === undefined} />
          {standing && <WithdrawDetermination determinationId={standing.determinationId} />}
        </div>
      )}
      {before.length > 0 && (
        <Disclosure summary={t('before', { count: before.length })}>
          <ul className="flex flex-col gap-3">
            {before.map((one) => (
              <li key={`${one.at.toISOString()} ${one.withdrawnBecause ?? ''}`}>
                <Said one={one} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}

const Said = ({ one }: { readonly one: ShownDetermination }) => {
  const t = useTranslations('findings.determined')
  const levels = useTranslations('findings.levels')
  const says = one.withdrawnBecause === null ? determinationSays(one) : 'withdrawn'

  return (
    <div className="flex flex-col gap-1">
      <p className="eyebrow">
        {t.rich('by', { name: one.by, day: () => <DateTime value={one.at} /> })}
      </p>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {t(`says.${says}`)} <LevelWord level={one.level} />
        {says === 'departs' && (
          <span className="text-soft">
            {t('computedThen', { level: levels(`${one.computed}`) })}
          </span>
        )}
      </p>
      <p className="whitespace-pre-line">{one.withdrawnBecause ?? one.reasons}</p>
      <PolicyVersion of="determination" version={one.policy} />
    </div>
  )
}
