import { useTranslations } from 'next-intl'
import { type ElementId, elementIds } from '#server/findings/rules/elements.ts'
import { ElementMeaning } from '../../../findings/_parts/element-meaning.tsx'

/** What the elements at hand mean, each once, in their order. */
export const ElementMeanings = ({ elements }: { readonly elements: readonly ElementId[] }) => {
  const t = useTranslations('findings.elements')

  return elementIds
    .filter((element) => elements.includes(element))
    .map((element) => (
      <div key={element} className="pb-5">
        <h4 className="pb-1">
          <span className="text-faint">{element}</span> {t(`${element}.name`)}
        </h4>
        <ElementMeaning element={element} />
      </div>
    ))
}
