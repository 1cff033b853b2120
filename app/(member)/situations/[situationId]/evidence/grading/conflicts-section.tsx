import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import type { listConflictsOutput } from '#server/grading/list-conflicts.schema.ts'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { StateWord } from '../../../../../_ui/state-word.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import { WithdrawConflict } from '../_grading/withdraw-conflict.tsx'

type Conflicts = z.output<typeof listConflictsOutput>
type ConflictsSectionProps = { readonly found: Conflicts; readonly situation: string }

/** Declared conflicts of interest: all of them for convenors and auditors, one's own for anybody else. */
export const ConflictsSection = ({ found, situation }: ConflictsSectionProps) => {
  const t = useTranslations('grading.conflicts')
  const { conflicts, seesAll } = found

  return (
    <Section title={t('title')} lead={t(seesAll ? 'lead' : 'leadOwn')}>
      {conflicts.length === 0 ? (
        <p className="text-soft">{t(seesAll ? 'none' : 'noneOwn')}</p>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          columns={[
            { key: 'who', label: t('who'), heads: true },
            { key: 'about', label: t('about') },
            { key: 'words', label: t('words') },
            { key: 'declared', label: t('declared') },
          ]}
          rows={conflicts.map((one) => ({
            key: one.conflictId,
            cells: {
              who: (
                <>
                  {one.memberName}
                  <span className="block text-faint text-sm">{one.ministryName}</span>
                </>
              ),
              about: <About conflict={one} situation={situation} />,
              words: <span className="block max-w-prose">{one.words}</span>,
              declared: (
                <div className="flex flex-col items-start gap-1">
                  <DateTime value={one.declaredAt} precision="day" />
                  {one.withdrawnBecause === null ? (
                    <StateWord sign="open">{t('stands')}</StateWord>
                  ) : (
                    <span className="text-soft text-sm">
                      {t('withdrawn', { reason: one.withdrawnBecause })}
                    </span>
                  )}
                  {one.mine && one.withdrawnBecause === null && (
                    <WithdrawConflict conflictId={one.conflictId} />
                  )}
                </div>
              ),
            },
          }))}
        />
      )}
    </Section>
  )
}

type AboutProps = { readonly conflict: Conflicts['conflicts'][number]; readonly situation: string }

const About = ({ conflict: { kind, aboutId, number, name }, situation }: AboutProps) => {
  if (kind === 'actor') return name
  const href =
    kind === 'evidence' ? `${situation}/evidence/${aboutId}` : `${situation}/sources/${aboutId}`

  return (
    <Link href={href} className="link">
      {number === null ? name : `${number}. ${name}`}
    </Link>
  )
}
