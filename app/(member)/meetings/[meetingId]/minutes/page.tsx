import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { Breadcrumbs } from '../../../../_ui/breadcrumbs.tsx'
import { Disclosure } from '../../../../_ui/disclosure.tsx'
import { PageHeader } from '../../../../_ui/page-header.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { ExportText } from '../../../_texts/export-text.tsx'
import { OpenMinutes } from '../../../_texts/open-text.tsx'
import { OwnText } from '../../../_texts/own-text.tsx'
import { readersLanguage } from '../../_parts/readers-language.ts'
import { CorrectionCard } from './_parts/correction-card.tsx'
import { MinutesActs } from './_parts/minutes-acts.tsx'
import { MinutesNow } from './_parts/minutes-now.tsx'
import { MinutesTextRead } from './_parts/minutes-text-read.tsx'
import { ObjectToMinutes } from './_parts/object-to-minutes.tsx'
import { PieceOfRecord } from './_parts/piece-of-record.tsx'
import { SilenceOnMinutes } from './_parts/silence-on-minutes.tsx'
import { VersionsTable } from './_parts/versions-table.tsx'

type MinutesPageProps = { readonly params: Promise<{ meetingId: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('meetings.minutes'))('title'),
})

/** The minutes of a meeting: written together, then circulated, corrected and approved. */
const MinutesPage = async ({ params }: MinutesPageProps) => {
  const { meetingId } = await params
  const api = await caller()
  const language = await readersLanguage()
  const [found, minutes, me] = await Promise.all([
    api.meetings.minutes({ meetingId }),
    api.minutes.get({ meetingId, language }),
    api.members.me({}),
  ])
  if (!found || !me) notFound()
  const { situationId, title, text, mayOpen } = found
  const situation = await api.situations.get({ situationId })
  const roles = { installation: [], situation: situation?.myRoles ?? [] }
  const t = await getTranslations('meetings.minutes')
  const words = await getTranslations('minutes')
  const isDraft = minutes?.state === 'draft'
  const mayAnswer = minutes?.state === 'circulated' && may('minutes.answer_correction', roles)
  const version = minutes?.versions.findLast(({ stage }) => stage === 'circulated')
  const ofVersion = (minutes?.corrections ?? []).filter(
    (correction) => correction.version === version?.number && !isDraft,
  )
  const isSilent = minutes?.state === 'circulated' && minutes.approval === 'silence'

  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/meetings/${meetingId}`, label: t('toMeeting') }]} />}
        title={title}
        eyebrow={t('of')}
        actions={minutes && <ExportText path={`/api/export/minutes/${meetingId}`} />}
      />
      {minutes && (
        <div className="flex flex-col gap-4 pb-6">
          <MinutesNow minutes={minutes} />
          {isSilent && <SilenceOnMinutes minutes={{ ...minutes, corrections: ofVersion }} />}
          {isSilent && minutes.takesCorrections && may('minutes.object', roles) && (
            <ObjectToMinutes meetingId={meetingId} />
          )}
          {may('minutes.circulate', roles) && (
            <MinutesActs
              meetingId={meetingId}
              state={minutes.state}
              approval={minutes.approval}
              approvableIn={minutes.approvableIn}
            />
          )}
        </div>
      )}
      {text && minutes && isDraft && (
        <>
          {/* Above the text, so that whoever writes sees what need not be written. */}
          <Section
            title={words('record.title')}
            lead={words('record.lead')}
            actions={
              <a href="#text" className="link" data-print="no">
                {words('record.toText')}
              </a>
            }
          >
            <Disclosure defaultOpen summary={words('record.soFar')}>
              <div className="flex flex-col gap-3">
                {minutes.pieces
                  .filter(({ from }) => from === 'record')
                  .map(({ document }, index) => (
                    // The pieces have no name of their own, and change together.
                    <PieceOfRecord key={String(index)} document={document} />
                  ))}
              </div>
            </Disclosure>
          </Section>
          <Section id="text" title={t('title')}>
            <OwnText
              situationId={situationId}
              memberId={me.memberId}
              address={`/meetings/${meetingId}/minutes`}
              text={{ ...text, mayFreeze: false }}
              isSettled={false}
              means={t('means')}
            />
          </Section>
        </>
      )}
      {minutes && !isDraft && (
        <Section title={t('title')}>
          <MinutesTextRead
            {...{ meetingId, situationId, documentId: minutes.documentId, mayAnswer }}
            pieces={minutes.pieces}
            corrections={ofVersion.filter(({ answer }) => answer === null)}
            mayCorrect={minutes.takesCorrections && may('minutes.propose_correction', roles)}
          />
        </Section>
      )}
      {minutes && ofVersion.some(({ answer }) => answer !== null) && (
        <Section title={words('correction.title')}>
          <div className="flex max-w-prose flex-col gap-3">
            {ofVersion
              .filter(({ answer }) => answer !== null)
              .map((correction) => (
                <CorrectionCard
                  key={correction.correctionId}
                  correction={correction}
                  mayAnswer={false}
                />
              ))}
          </div>
        </Section>
      )}
      {minutes && minutes.versions.length > 0 && (
        <Section title={words('versions.title')}>
          <VersionsTable meetingId={meetingId} versions={minutes.versions} />
        </Section>
      )}
      {!text && (
        <div className="flex max-w-prose flex-col gap-4">
          <p className="text-soft">{t('none')}</p>
          {mayOpen && <OpenMinutes meetingId={meetingId} label={t('open')} />}
        </div>
      )}
    </>
  )
}

export default MinutesPage
