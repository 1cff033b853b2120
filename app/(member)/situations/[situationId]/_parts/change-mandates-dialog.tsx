'use client'
import { useTranslations } from 'next-intl'
import type { Marking } from '#server/situations/rules/markings.ts'
import { Dialog } from '../../../../_ui/dialog.tsx'
import type { Demanded } from '../../../../_ui/on-demand.tsx'
import { LimitMandate } from './limit-mandate.tsx'
import { WithdrawMandate } from './withdraw-mandate.tsx'

export type ChangeMandatesProps = {
  readonly mandates: readonly {
    readonly mandateId: string
    readonly name: string
    readonly role: string
    readonly ceiling: Marking
  }[]
  /** Markings up to which whoever changes them reads, from the lowest. */
  readonly ceilings: readonly Marking[]
}

/** Every mandate of the situation, each to limit or to withdraw. */
export const ChangeMandatesDialog = ({
  mandates,
  ceilings,
  isOpen,
  onOpenChange,
}: ChangeMandatesProps & Demanded) => {
  const t = useTranslations('situations.people')

  return (
    <Dialog title={t('change')} isOpen={isOpen} onOpenChange={onOpenChange}>
      <ul className="flex flex-col">
        {mandates.map(({ mandateId, name, role, ceiling }) => (
          <li
            key={mandateId}
            className="flex flex-wrap items-center justify-between gap-x-4 border-line border-b py-1 first:border-t"
          >
            <span>
              {name} <span className="text-sm text-soft">{role}</span>
            </span>
            <span className="flex flex-wrap gap-x-2">
              <LimitMandate
                mandateId={mandateId}
                name={name}
                ceiling={ceiling}
                ceilings={ceilings}
              />
              <WithdrawMandate mandateId={mandateId} name={name} role={role} />
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
