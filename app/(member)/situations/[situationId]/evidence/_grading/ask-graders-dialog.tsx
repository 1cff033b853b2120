'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ActForm } from '../../../../../_shell/act-form.tsx'
import { CheckboxGroup } from '../../../../../_ui/checkbox-group.tsx'
import { DateTimeField } from '../../../../../_ui/date-time-field.tsx'
import { Dialog } from '../../../../../_ui/dialog.tsx'
import { Notice } from '../../../../../_ui/notice.tsx'
import type { Demanded } from '../../../../../_ui/on-demand.tsx'
import type { Candidate } from './candidate.ts'

export type AskGradersProps = {
  readonly situationId: string
  readonly evidenceIds: readonly string[]
  readonly candidates: readonly Candidate[]
}

const hour = 3_600_000

/** Within three days, on the hour: what domain.md gives a contrary piece that lacks a grader. */
const inThreeDays = (): string =>
  new Date(Math.ceil((Date.now() + 72 * hour) / hour) * hour).toISOString()

/** Whom to ask, and by when; who cannot be asked is named with the reason. */
export const AskGradersDialog = ({
  situationId,
  evidenceIds,
  candidates,
  isOpen,
  onOpenChange,
}: AskGradersProps & Demanded) => {
  const t = useTranslations('grading.ask')
  const { run, pending, refusal } = useAct(useTRPC().grading.ask)
  const free = candidates.filter(({ bar }) => bar === null)
  const barred = candidates.filter(({ bar }) => bar !== null)
  const isOne = evidenceIds.length === 1
  const [chosen, setChosen] = useState(() =>
    free.filter(({ isProposed }) => isProposed).map(({ memberId }) => memberId),
  )
  const [dueAt, setDueAt] = useState<string | null>(inThreeDays)
  const [isTried, setTried] = useState(false)

  const send = async () => {
    setTried(true)
    if (chosen.length === 0 || dueAt === null || evidenceIds.length === 0) return
    const asked = { situationId, evidenceIds: [...evidenceIds], memberIds: chosen, dueAt }
    if (await run(asked)) onOpenChange(false)
  }

  return (
    <Dialog title={t('title')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <ActForm
          submit={t('action')}
          pending={pending}
          refusal={refusal}
          onSend={send}
          onCancel={close}
        >
          {evidenceIds.length === 0 && <Notice kind="error" title={t('nothing')} />}
          <p>{t('happens')}</p>
          {!isOne && <p>{t('shared')}</p>}
          <CheckboxGroup
            label={t('who')}
            choices={free.map(({ memberId, name, ministryName, open, isProposed }) => ({
              value: memberId,
              label: name,
              hint: t(isProposed ? 'proposed' : 'hint', {
                ministry: ministryName ?? t('noMinistry'),
                open,
              }),
            }))}
            value={chosen}
            onChange={setChosen}
            {...(isTried && chosen.length === 0 ? { error: t('nobody') } : {})}
          />
          {barred.length > 0 && (
            <details>
              <summary className="link cursor-pointer">{t('barred')}</summary>
              <ul className="flex flex-col gap-1 pt-2 text-sm">
                {barred.map(({ memberId, name, bar }) => (
                  <li key={memberId}>
                    {name}
                    {bar !== null && <span className="text-soft">, {t(`bars.${bar}`)}</span>}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <DateTimeField
            label={t('due')}
            defaultValue={dueAt}
            onChange={setDueAt}
            {...(isTried && dueAt === null ? { error: t('dueMissing') } : {})}
          />
        </ActForm>
      )}
    </Dialog>
  )
}
