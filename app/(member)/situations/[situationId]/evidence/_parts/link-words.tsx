import { useTranslations } from 'next-intl'
import type { Direction } from '#server/evidence/rules/grade.ts'
import type { ElementId } from '#server/findings/rules/elements.ts'

type LinkWordsProps = {
  readonly links: readonly { readonly element: ElementId; readonly direction: Direction }[]
}

/** The elements that evidence bears on, each once, with what speaks against in words. */
export const LinkWords = ({ links }: LinkWordsProps) => {
  const t = useTranslations('evidence.directions')
  const findings = useTranslations('findings')
  const shown = links.filter(
    (link, at) =>
      links.findIndex(
        (other) => other.element === link.element && other.direction === link.direction,
      ) === at,
  )

  return (
    <ul className="flex flex-col">
      {shown.map(({ element, direction }) => (
        <li key={`${element} ${direction}`}>
          <span className="text-faint">{element}</span> {findings(`elements.${element}.name`)}
          {direction === 'contrary' && <span className="text-soft italic"> ({t('contrary')})</span>}
        </li>
      ))}
    </ul>
  )
}
