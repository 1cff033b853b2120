'use client'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'

/** Begins the assessment with the sections of the template. */
export const OpenButton = ({ situationId }: { readonly situationId: string }) => {
  const t = useTranslations('assessments.notOpened')
  const trpc = useTRPC()
  const { run, pending, refusal } = useAct(trpc.assessments.open)

  return (
    <div className="flex flex-col items-start gap-3">
      <Button variant="primary" pending={pending} onPress={() => run({ situationId })}>
        {t('open')}
      </Button>
      <RefusalNotice refusal={refusal} />
    </div>
  )
}
