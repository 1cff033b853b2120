import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import type { fallShown } from '#server/findings/get-fall.schema.ts'
import { LevelChange } from './level-change.tsx'

/** What would change, by actor and crime: the finding first, then its elements. */
export const FallList = ({ falls }: { readonly falls: readonly z.output<typeof fallShown>[] }) => {
  const t = useTranslations('findings')
  const crimes = useTranslations('common.crimes')

  return (
    <ul className="flex flex-col gap-2">
      {falls.map(({ actorName, crime, finding, elements }) => (
        <li key={`${actorName} ${crime}`}>
          <span className="block text-faint text-sm">
            {t('falls.of', { actor: actorName, crime: crimes(crime) })}
          </span>
          <ul className="flex flex-col gap-1 pt-1">
            {finding.before !== null && finding.before !== finding.after && (
              <LevelChange
                name={t('falls.finding')}
                before={finding.before}
                after={finding.after ?? 0}
                isFinding
              />
            )}
            {elements.map(({ element, before, after }) => (
              <LevelChange
                key={element}
                name={`${element} ${t(`elements.${element}.name`)}`}
                before={before}
                after={after}
              />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
