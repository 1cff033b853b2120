'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Marking } from '#server/situations/rules/markings.ts'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ActForm } from '../../../../_shell/act-form.tsx'
import { Button } from '../../../../_ui/button.tsx'
import { Dialog } from '../../../../_ui/dialog.tsx'
import { CeilingField } from './ceiling-field.tsx'

type LimitMandateProps = {
  readonly mandateId: string
  readonly name: string
  readonly ceiling: Marking
  readonly ceilings: readonly Marking[]
}

/** Sets up to which marking a mandate reaches. */
export const LimitMandate = ({ mandateId, name, ceiling, ceilings }: LimitMandateProps) => {
  const t = useTranslations('sections.ceiling')
  const { run, pending, refusal } = useAct(useTRPC().members.limitMandate)
  const [isOpen, setOpen] = useState(false)
  const [chosen, setChosen] = useState(ceiling)
  const title = t('changeTitle', { name })

  return (
    <>
      <Button
        variant="plain"
        size="compact"
        aria-label={title}
        onPress={() => {
          setChosen(ceiling)
          setOpen(true)
        }}
      >
        {t('change')}
      </Button>
      <Dialog title={title} isOpen={isOpen} onOpenChange={setOpen}>
        <ActForm
          submit={t('submit')}
          pending={pending}
          refusal={refusal}
          onSend={async () => {
            if (await run({ mandateId, ceiling: chosen })) setOpen(false)
          }}
          onCancel={() => setOpen(false)}
        >
          <CeilingField choices={ceilings} value={chosen} onChange={setChosen} />
        </ActForm>
      </Dialog>
    </>
  )
}
