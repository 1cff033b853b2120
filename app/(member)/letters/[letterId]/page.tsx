import { getTranslations } from 'next-intl/server'
import { letterState } from '#server/mail/rules/notice-state.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { DateTime } from '../../../_ui/date-time.tsx'
import { DescriptionList } from '../../../_ui/description-list.tsx'
import { Disclosure } from '../../../_ui/disclosure.tsx'
import { LinkButton } from '../../../_ui/link-button.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { NoteOpening } from '../_parts/note-opening.tsx'

type LetterPageProps = { readonly params: Promise<{ letterId: string }> }

export const generateMetadata = async ({ params }: LetterPageProps) => {
  const letter = await (await caller()).mail.letter({ letterId: (await params).letterId })
  return { title: letter?.subject ?? (await getTranslations('mail.pages'))('title') }
}

/** A letter exactly as it is sent, and the proof that it arrived. */
const LetterPage = async ({ params }: LetterPageProps) => {
  const { letterId } = await params
  const letter = await (await caller()).mail.letter({ letterId })
  if (!letter) return missing()
  const t = await getTranslations('mail.pages')
  const { proof, failure, openedAt } = letter
  const became = [
    ...(proof
      ? [t.rich('taken', { response: proof.response, when: () => <DateTime value={proof.at} /> })]
      : []),
    ...(failure
      ? [
          t.rich('failure', {
            response: failure.response,
            when: () => <DateTime value={failure.at} />,
          }),
        ]
      : []),
    ...(openedAt ? [t.rich('opened', { when: () => <DateTime value={openedAt} /> })] : []),
    ...(letterState(letter) === 'passed' ? [t('tooLate')] : []),
  ]

  return (
    <>
      {letter.isMine && letter.openedAt === null && <NoteOpening letterId={letterId} />}
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              letter.isMine
                ? { href: '/letters', label: t('title') }
                : { href: '/administration/outbox', label: t('outbox.tab') },
            ]}
          />
        }
        eyebrow={<DateTime value={letter.postedAt} />}
        title={letter.subject}
        actions={letter.isMine && <LinkButton href={letter.path}>{t('about')}</LinkButton>}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        <p className="whitespace-pre-line break-words border border-line bg-sheet px-4 py-3">
          {letter.text}
        </p>
        {letter.calendar && (
          <Disclosure summary={t('attached')}>
            <pre className="overflow-x-auto border border-line bg-wash px-3 py-2 font-mono text-sm">
              {letter.calendar}
            </pre>
          </Disclosure>
        )}
        <DescriptionList
          entries={[
            { term: t('from'), description: letter.from },
            {
              term: t('to'),
              description: `${letter.memberName} (${letter.to ?? t('noAddress')})`,
            },
            {
              term: t('messageId'),
              description: <span className="break-all font-mono text-sm">{letter.messageId}</span>,
            },
            ...became.map((description, at) => ({
              term: at === 0 ? t('proof') : '',
              description: <span className="break-words">{description}</span>,
            })),
            ...(proof
              ? [
                  {
                    term: t('hash'),
                    description: (
                      <span className="break-all font-mono text-sm">{proof.sha256}</span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </>
  )
}

export default LetterPage
