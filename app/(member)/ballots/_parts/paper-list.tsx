import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { Disclosure } from '../../../_ui/disclosure.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'

type PaperListProps = { readonly ballot: Pick<BallotRead, 'ballotId' | 'papers'> }

/** The frozen papers, one by one, with which of them the reader has opened: a vote records that. */
export const PaperList = ({ ballot: { ballotId, papers } }: PaperListProps) => {
  const t = useTranslations('ballots.papers')
  const evidence = papers.filter(({ kind }) => kind === 'evidence')
  const others = papers.filter(({ kind }) => kind !== 'evidence')
  const list = (some: typeof papers) => (
    <ul className="max-w-form">
      {some.map(({ key, kind, number, title, opened }) => (
        <li
          key={key}
          className="flex items-baseline justify-between gap-3 border-line border-b py-1.5"
        >
          <Link
            href={`/ballots/${ballotId}/papers/${encodeURIComponent(key)}`}
            prefetch={false}
            className="link"
          >
            {t(`kinds.${kind}`, { number: number ?? 0, title })}
          </Link>
          <StateWord sign={opened ? 'done' : 'waiting'}>
            {t(opened ? 'opened' : 'unopened')}
          </StateWord>
        </li>
      ))}
    </ul>
  )
  if (papers.length === 0) return <p className="text-soft">{t('none')}</p>

  return (
    <div className="flex flex-col gap-3">
      {others.length > 0 && list(others)}
      {evidence.length > 0 && (
        <Disclosure
          summary={t('evidence', {
            count: evidence.length,
            opened: evidence.filter(({ opened }) => opened).length,
          })}
        >
          {list(evidence)}
        </Disclosure>
      )}
    </div>
  )
}
