'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../../_client/use-act.ts'
import { Button } from '../../../../../../_ui/button.tsx'
import { Notice } from '../../../../../../_ui/notice.tsx'
import { RefusalNotice } from '../../../../../../_ui/refusal-notice.tsx'

/** Has the stored bytes read again and held against the hash that they were attached by. */
export const CheckFile = ({ fileId }: { readonly fileId: string }) => {
  const t = useTranslations('evidence.file.custody')
  const { run, pending, refusal } = useAct(useTRPC().evidence.checkFile)
  const [isSame, setSame] = useState<boolean | null>(null)

  return (
    <div className="flex flex-col items-start gap-2 pt-3" data-print="no">
      <Button
        size="compact"
        pending={pending}
        consequence={t('checkConsequence')}
        onPress={async () => setSame((await run({ fileId }))?.isSame ?? null)}
      >
        {t('check')}
      </Button>
      <RefusalNotice refusal={refusal} />
      {isSame !== null && (
        <Notice kind={isSame ? 'success' : 'error'} title={t(isSame ? 'same' : 'notSame')} />
      )}
    </div>
  )
}
