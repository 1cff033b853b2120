import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ChoiceRead } from '#server/choices/choice-read.schema.ts'
import { Section } from '../../../_ui/section.tsx'
import { Table } from '../../../_ui/table.tsx'
import { inFours } from './ballot-code.ts'
import { FindPaper } from './find-paper.tsx'
import { useMarksInWords } from './say-marks.ts'

/** After the close: every open vote by name, or the papers of a secret ballot with who has voted. */
export const ChoiceVotes = ({ choice }: { readonly choice: ChoiceRead }) => {
  const t = useTranslations('choices')
  const ballots = useTranslations('ballots')
  const says = useMarksInWords(choice.options)
  const spoken = new Map(
    choice.result?.beyond.represented.map(({ ministry, holder }) => [ministry, holder]),
  )
  if (choice.isSecret) {
    const papers = (choice.result?.papers ?? []).map(({ code, marks }) => ({
      ...{ code, says: says(marks) },
    }))
    const voters = choice.electorate.filter(({ voted }) => voted)
    return (
      <Section title={t('papers.title')} lead={t('papers.lead')}>
        <FindPaper papers={papers} />
        <Table
          caption={t('papers.title')}
          captionHidden
          columns={[
            { key: 'says', label: t('papers.says') },
            { key: 'code', label: t('papers.code') },
          ]}
          rows={papers.map(({ code, says: said }) => ({
            key: code,
            cells: {
              says: said,
              code: <code className="break-words font-mono text-sm">{inFours(code)}</code>,
            },
          }))}
        />
        <p className="pt-4">
          {t('papers.voters', {
            names: voters.map(({ ministryName }) => ministryName).join(', '),
            count: voters.length,
          })}
        </p>
      </Section>
    )
  }

  return (
    <Section title={t('votes.title')}>
      <Table
        caption={t('votes.title')}
        captionHidden
        columns={[
          { key: 'ministry', label: t('votes.ministry') },
          { key: 'says', label: t('votes.says') },
          { key: 'explanation', label: t('votes.explanation') },
          ...(choice.papers.length > 0
            ? [{ key: 'papers', label: ballots('votes.papers') } as const]
            : []),
          { key: 'by', label: t('votes.by') },
        ]}
        rows={choice.electorate.map(({ ministryId, ministryName }) => {
          const own = choice.votes.filter((one) => one.ministryId === ministryId)
          const vote = own.find((one) => one.counts)
          const last = own.at(-1)
          const holder = spoken.get(ministryId)
          const held = choice.votes.find((one) => one.ministryId === holder && one.counts)
          return {
            key: ministryId,
            cells: {
              ministry: ministryName,
              says: vote ? (
                says(vote.marks)
              ) : held ? (
                ballots('votes.through', { choice: says(held.marks), holder: held.ministryName })
              ) : (
                <span className="text-faint">
                  {last ? ballots('votes.lapsed') : t('votes.none')}
                </span>
              ),
              explanation: (
                <>
                  {vote?.explanation}
                  {last?.provisional && (
                    <span className="block text-sm text-soft">
                      {ballots(`votes.stands.${String(last.stands)}` as 'votes.stands.true')}{' '}
                      {last.standsReason}
                    </span>
                  )}
                </>
              ),
              papers: vote && choice.papers.length > 0 && (
                <span className="text-sm">
                  {ballots('votes.opened', {
                    ...{ opened: vote.papers.length, of: choice.papers.length },
                  })}
                </span>
              ),
              by: vote && (
                <span className="text-sm">
                  {vote.memberName}{' '}
                  <Link href={`/record?entry=${vote.index}`} className="link">
                    {t('entry', { index: String(vote.index) })}
                  </Link>
                </span>
              ),
            },
          }
        })}
      />
    </Section>
  )
}
