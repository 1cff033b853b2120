'use client'
import { useTranslations } from 'next-intl'
import { Select } from '../../../../../_ui/select.tsx'
import type { OfferedRejection } from './decision-draft.ts'
import type { FieldsOfDraft } from './fields-of-draft.ts'

type RejectedFieldsProps = FieldsOfDraft & { readonly rejected: readonly OfferedRejection[] }

/** The ballot or procedure that did not adopt what was put: on it a decision not to act can rest. */
export const RejectedFields = ({ draft, onChange, faultAt, rejected }: RejectedFieldsProps) => {
  const t = useTranslations('decisions.form')
  const choose = (id: string) => {
    const one = rejected.find((found) => found.id === id)
    if (!one) return
    onChange(
      one.kind === 'silence'
        ? { basis: 'silence', silenceId: id, ballotId: '' }
        : { basis: 'ballot', ballotKind: one.kind, ballotId: id, silenceId: '' },
    )
  }

  return (
    <Select
      label={t('rejected')}
      value={draft.basis === 'silence' ? draft.silenceId : draft.ballotId}
      onChange={choose}
      error={faultAt('basis.ballotId') ?? faultAt('basis.silenceId')}
      choices={rejected.map(({ id, kind, number, question }) => ({
        value: id,
        label: t(kind === 'silence' ? 'silenceNot' : 'ballotChoice', { number, question }),
      }))}
    />
  )
}
