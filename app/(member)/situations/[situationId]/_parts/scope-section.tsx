import { getFormatter, getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { type ScopeAnswers, scopeQuestions } from '#server/situations/rules/scope-test.ts'
import { EmptyState } from '../../../../_ui/empty-state.tsx'
import { GlossaryTerm } from '../../../../_ui/glossary-term.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { type StateSign, StateWord } from '../../../../_ui/state-word.tsx'
import { Table } from '../../../../_ui/table.tsx'
import type { HeldRoles } from './held-roles.ts'
import { RecordScopeTest } from './record-scope-test.tsx'

type Test = {
  readonly answers: ScopeAnswers
  readonly whyAtrocity: string
  readonly verdict: 'within' | 'outside' | 'undetermined'
  readonly setAt: Date
  readonly setBy: string
}
type ScopeSectionProps = {
  readonly tests: readonly Test[]
  readonly roles: HeldRoles
  readonly situationId: string
}

const signs: Record<Test['verdict'], StateSign> = {
  within: 'done',
  outside: 'refused',
  undetermined: 'waiting',
}

/** Why this is feared to be an atrocity and not only conflict: the latest answers and their reading. */
export const ScopeSection = async ({ tests, roles, situationId }: ScopeSectionProps) => {
  const t = await getTranslations('situations.scope')
  const format = await getFormatter()
  const [latest, ...earlier] = tests
  const title = <GlossaryTerm term="scope_test">{t('title')}</GlossaryTerm>
  const action = may('situation.scope_test', roles) && (
    <RecordScopeTest
      situationId={situationId}
      label={t(latest ? 'again' : 'answer')}
      before={latest ? { answers: latest.answers, whyAtrocity: latest.whyAtrocity } : null}
    />
  )
  if (!latest) {
    return (
      <Section title={title} lead={t('lead')}>
        <EmptyState title={t('none')} action={action}>
          {t('noneNext')}
        </EmptyState>
      </Section>
    )
  }

  return (
    <Section title={title} lead={t('lead')} actions={action}>
      <StateWord sign={signs[latest.verdict]} className="whitespace-normal text-base">
        {t(`verdicts.${latest.verdict}`)}
      </StateWord>
      <p className="max-w-prose py-3">{latest.whyAtrocity}</p>
      <Table
        caption={t('title')}
        captionHidden
        columns={[
          { key: 'question', label: t('columns.question') },
          { key: 'answer', label: t('columns.answer') },
          { key: 'note', label: t('columns.note'), className: 'text-soft' },
        ]}
        rows={scopeQuestions.map((question) => ({
          key: question,
          cells: {
            question: t(`questions.${question}`),
            answer: <strong>{t(`answers.${latest.answers[question]}`)}</strong>,
            note: t(`notes.${question}`),
          },
        }))}
      />
      <p className="pt-2 text-faint text-sm">
        {t('by', {
          name: latest.setBy,
          date: format.dateTime(latest.setAt, { dateStyle: 'medium' }),
        })}
        {earlier.length > 0 && ` · ${t('earlier', { count: earlier.length })}`}
      </p>
    </Section>
  )
}
