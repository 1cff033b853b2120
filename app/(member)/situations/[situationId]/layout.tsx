import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { caller, currentPast } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { highestOf } from '#server/situations/rules/markings.ts'
import { addressAt } from '../../../_shell/address-at.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { GlossaryTerm } from '../../../_ui/glossary-term.tsx'
import { LinkTabs } from '../../../_ui/link-tabs.tsx'
import { Pillars } from '../../../_ui/pillar-ring.tsx'
import { ClassificationBand } from './_parts/classification-band.tsx'
import { Fact } from './_parts/fact.tsx'
import { NextMeeting } from './_parts/next-meeting.tsx'
import { WhoIsHere } from './_parts/who-is-here.tsx'

type SituationLayoutProps = {
  readonly children: ReactNode
  readonly params: Promise<{ situationId: string }>
}

const parts = [
  'assessment',
  'evidence',
  'findings',
  'risks',
  'forecasts',
  'measures',
  'decisions',
] as const
const dayInMilliseconds = 86_400_000

/** The one header of everything inside a situation, between its markings. */
const SituationLayout = async ({ children, params }: SituationLayoutProps) => {
  const { situationId } = await params
  if (!z.uuid().safeParse(situationId).success) return missing()
  const api = await caller()
  const [situation, text] = await Promise.all([
    api.situations.get({ situationId }),
    api.assessments.markings({ situationId }),
  ])
  if (!situation) return missing()
  const t = await getTranslations('situations')
  const words = await getTranslations('common')
  const format = await getFormatter()
  const days = Math.floor(
    (situation.now.getTime() - Date.parse(situation.firstIndicatorOn)) / dayInMilliseconds,
  )
  const band = (
    <ClassificationBand
      marking={t(`markings.${situation.marking}`)}
      textMarking={t(
        `markings.${highestOf([situation.marking, text?.shown ?? situation.marking])}`,
      )}
    />
  )
  const base = `/situations/${situationId}`
  const replay = await getTranslations('replay')
  const past = await currentPast()
  const moment = past ? { at: String(past.asOf), as: past.as } : null

  return (
    <div className="flex min-h-full flex-col print:block">
      {band}
      <header className="flex flex-col gap-4 pt-4">
        <div>
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h1 className="text-lg">{situation.name}</h1>
            {!past && (
              <span className="flex gap-4" data-print="no">
                <Link href={`${base}/dossiers`} prefetch={false} className="link">
                  {t('header.dossiers')}
                </Link>
                <Link href={`${base}/replay`} prefetch={false} className="link">
                  {replay('link')}
                </Link>
              </span>
            )}
          </div>
          <p className="mt-1 line-clamp-2 max-w-prose text-soft print:line-clamp-none">
            <span className="sr-only">{t('header.population')}: </span>
            {situation.population}
          </p>
        </div>
        <dl className="flex flex-wrap gap-x-10 gap-y-3">
          <Fact term={<GlossaryTerm term="stage">{t('header.stage')}</GlossaryTerm>}>
            {t('header.stageSet', {
              stage: words(`stages.${situation.stage}`),
              date: format.dateTime(situation.stageSetAt, { dateStyle: 'medium' }),
            })}
          </Fact>
          <Fact term={<GlossaryTerm term="pillar">{t('header.pillars')}</GlossaryTerm>}>
            <Pillars engaged={situation.pillars} all />
          </Fact>
          <Fact term={t('header.since')}>
            {words('dates.days', { count: days })}{' '}
            <span className="text-faint">
              (<DateTime value={situation.firstIndicatorOn} />)
            </span>
          </Fact>
          <NextMeeting situationId={situationId} />
          {!past && <WhoIsHere />}
        </dl>
        <LinkTabs
          label={t('header.tabs')}
          query={addressAt('', moment)}
          tabs={[
            { href: base, label: t('header.overview'), exact: true },
            ...parts.map((part) => ({ href: `${base}/${part}`, label: t(`header.${part}`) })),
          ]}
        />
      </header>
      <div className="flex-1 pt-6 pb-8 [&>section:first-child]:border-t-0 [&>section:first-child]:pt-0">
        {children}
      </div>
      {band}
    </div>
  )
}

export default SituationLayout
