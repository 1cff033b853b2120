import { useTranslations } from 'next-intl'
import type { Question } from '#server/measures/rules/tool.ts'
import { Badge } from '../../../_ui/badge.tsx'

type QuestionListProps = {
  readonly kind: 'conditions' | 'risks'
  readonly questions: readonly Question[]
}

/** Conditions or risks of a tool, each marked with where it comes from. */
export const QuestionList = ({ kind, questions }: QuestionListProps) => {
  const t = useTranslations('library')
  return (
    <ul className="flex max-w-prose flex-col">
      {questions.map(({ id, origin }) => (
        <li
          key={id}
          className="flex items-start justify-between gap-4 border-line border-b py-2 first:border-t"
        >
          <span>{t(`${kind}.${id}` as 'conditions.in_time')}</span>
          <Badge>{t(`origins.${origin}`)}</Badge>
        </li>
      ))}
    </ul>
  )
}
