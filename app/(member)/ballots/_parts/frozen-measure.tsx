import { useTranslations } from 'next-intl'
import { z } from 'zod'
import { Pillars } from '../../../_ui/pillar-ring.tsx'

const pillar = z.union([z.literal(1), z.literal(2), z.literal(3)])
const frozenMeasure = z.object({
  id: z.string(),
  number: z.int(),
  tool: z.string(),
  title: z.string(),
  aim: z.string(),
  pillars: z.array(pillar),
  reason_below_gate: z.string().nullable(),
  gate: z.object({ status: z.enum(['met', 'undetermined', 'contested', 'below', 'barred']) }),
})
type Read = z.output<typeof frozenMeasure>

/** A measure out of a snapshot; undefined where it is of a form that this version does not know. */
export const readFrozenMeasure = (value: unknown): Read | undefined =>
  frozenMeasure.safeParse(value).data

/** The measure as it was worded when it was frozen, and how it stood against its gate. */
export const FrozenMeasure = ({ measure }: { readonly measure: Read }) => {
  const t = useTranslations('ballots.frozen')
  const measures = useTranslations('measures')
  const { number, title, aim, pillars, gate } = measure
  return (
    <div className="flex max-w-prose flex-col gap-2">
      <p className="eyebrow">{measures('number', { number })}</p>
      <p className="font-semibold">{title}</p>
      <p>{aim}</p>
      <Pillars engaged={pillars} />
      <p>{t('gate', { status: measures(`gate.status.${gate.status}`) })}</p>
      {measure.reason_below_gate && (
        <p className="border-edge border-s-4 bg-wash px-4 py-2">
          <span className="eyebrow block">{measures('gate.reason')}</span>
          {measure.reason_below_gate}
        </p>
      )}
    </div>
  )
}
