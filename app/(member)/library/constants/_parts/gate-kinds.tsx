import { useTranslations } from 'next-intl'
import { DescriptionList } from '../../../../_ui/description-list.tsx'

const kinds = ['non_coercive', 'pressure', 'coercive', 'force'] as const

/** Why each kind of tool has the gate that it has: said once, and not beside every tool. */
export const GateKinds = () => {
  const why = useTranslations('policies.why')
  const coercion = useTranslations('library.coercion')

  return (
    <div className="max-w-prose pb-6">
      <DescriptionList
        entries={kinds.map((kind) => ({ term: coercion(kind), description: why(`gate_${kind}`) }))}
      />
    </div>
  )
}
