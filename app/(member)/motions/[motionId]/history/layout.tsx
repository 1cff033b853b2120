import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHeader } from '../../../../_ui/page-header.tsx'
import { motionText } from '../_parts/motion-text.ts'

type HistoryLayoutProps = {
  readonly params: Promise<{ motionId: string }>
  readonly children: ReactNode
}

/** What the pages about the past of a motion's text have in common: the question that it is about. */
const HistoryLayout = async ({ params, children }: HistoryLayoutProps) => {
  const { motion } = await motionText((await params).motionId)
  const t = await getTranslations('ballots.motionPage')

  return (
    <>
      <PageHeader eyebrow={t('eyebrow', { number: motion.number })} title={motion.question} />
      {children}
    </>
  )
}

export default HistoryLayout
