'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../../../../_ui/button.tsx'
import type { Choice } from '../../../../../_ui/choice.ts'
import {
  type ActionDraft,
  ActionFields,
  emptyAction,
} from '../../../../decisions/_parts/action-fields.tsx'
import type { FieldsOfDraft } from './fields-of-draft.ts'

type ActionsFieldsProps = FieldsOfDraft & { readonly ministries: readonly Choice<string>[] }

/** Any number of actions, each with what, who and by when. */
export const ActionsFields = ({ draft, onChange, faultAt, ministries }: ActionsFieldsProps) => {
  const t = useTranslations('decisions')
  const { actions } = draft
  const replace = (at: number, action: ActionDraft) =>
    onChange({ actions: actions.map((one, place) => (place === at ? action : one)) })

  return (
    <div className="flex flex-col items-start gap-6">
      {actions.map((action, at) => (
        <fieldset key={action.key} className="flex w-full flex-col gap-3">
          <legend className="pb-2 font-semibold">{t('form.action', { number: at + 1 })}</legend>
          <ActionFields
            draft={action}
            onChange={(changed) => replace(at, changed)}
            ministries={ministries}
            faultAt={(field) => faultAt(`actions.${at}.${field}`)}
          />
          <Button
            variant="plain"
            onPress={() => onChange({ actions: actions.filter((one) => one.key !== action.key) })}
          >
            {t('actions.remove', { number: at + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button onPress={() => onChange({ actions: [...actions, emptyAction()] })}>
        {t('form.addAction')}
      </Button>
    </div>
  )
}
