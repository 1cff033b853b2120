import { useTranslations } from 'next-intl'
import { imminenceGoesStaleAfterDays } from '#server/evidence/rules/kinds.ts'
import { elements } from '#server/findings/rules/elements.ts'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { Disclosure } from '../../../../../_ui/disclosure.tsx'
import { LevelSteps } from '../../../../../_ui/level-steps.tsx'
import { ElementMeaning } from './element-meaning.tsx'
import { LinesPanel } from './lines-panel.tsx'
import { SentenceWords } from './sentence-words.tsx'
import type { ShownStanding } from './shown-finding.ts'

type ElementRowProps = {
  readonly standing: ShownStanding
  readonly isRequired: boolean
  readonly base: string
  readonly now: Date
}

const dayInMilliseconds = 86_400_000

/** One element: its level as six steps, the sentence, and behind it every line of the reckoning. */
export const ElementRow = ({ standing, isRequired, base, now }: ElementRowProps) => {
  const t = useTranslations('findings')
  const { element, newestDay } = standing
  const { role } = elements[element]
  const days =
    newestDay === null
      ? null
      : Math.floor((now.getTime() - Date.parse(`${newestDay}T12:00:00Z`)) / dayInMilliseconds)
  const isStale = element === 'E3' && days !== null && days > imminenceGoesStaleAfterDays

  return (
    <li className="grid gap-x-8 gap-y-3 border-line border-t py-5 md:grid-cols-[15rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-2">
        <div>
          <h4>
            <span className="text-faint">{element}</span> {t(`elements.${element}.name`)}
          </h4>
          <p className="text-faint text-sm">
            {t(`roles.${role === 'finding' && !isRequired ? 'notRequired' : role}`)}
          </p>
        </div>
        <LevelSteps level={standing.level} />
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        <p className="max-w-prose">
          <SentenceWords sentence={standing.sentence} />
        </p>
        {standing.byProvider !== null && standing.byOrigin > standing.level && (
          <p className="max-w-prose text-soft text-sm">
            {t('margin.provider', { byOrigin: t(`levels.${standing.byOrigin}`) })}
          </p>
        )}
        {newestDay !== null && (
          <p className="text-faint text-sm">
            {isStale
              ? t('margin.stale', { days })
              : t.rich('margin.newest', { day: () => <DateTime value={newestDay} /> })}
          </p>
        )}
        <div className="flex flex-col gap-1">
          <Disclosure summary={t('lines.show')}>
            <LinesPanel standing={standing} base={base} />
          </Disclosure>
          <Disclosure summary={t('elementPanel.show')}>
            <ElementMeaning element={element} />
          </Disclosure>
        </div>
      </div>
    </li>
  )
}
