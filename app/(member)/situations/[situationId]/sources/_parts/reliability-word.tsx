import { useTranslations } from 'next-intl'
import type { Reliability } from '#server/evidence/rules/grade.ts'

type ReliabilityWordProps = {
  readonly reliability: Reliability | null
  /** Whether only those who know who it is could judge. */
  readonly byHandler: boolean
}

/** How reliable a source is held to be, and where the reader takes a handler's word for it. */
export const ReliabilityWord = ({ reliability, byHandler }: ReliabilityWordProps) => {
  const t = useTranslations('sources')
  const scale = useTranslations('evidence.scales.reliability')
  if (reliability === null) return <span className="text-faint">{t('unrated')}</span>

  return (
    <>
      {scale(`${reliability}.name`)}
      {byHandler && <span className="block text-soft text-sm">{t('byHandler')}</span>}
    </>
  )
}
