'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type SignInOutcome, signIn } from '../../_client/sign-in.ts'
import { Button } from '../../_ui/button.tsx'
import { Notice } from '../../_ui/notice.tsx'
import { TextField } from '../../_ui/text-field.tsx'

type SignInFormProps = {
  /** An address of ours, where it leads. */
  readonly next: string
}

/** The form; what was typed stays when it is refused. */
export const SignInForm = ({ next }: SignInFormProps) => {
  const t = useTranslations('common.signIn')
  const [pending, setPending] = useState(false)
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setPending(true)
    setOutcome(null)
    const ended = await signIn(String(form.get('name')), String(form.get('password')))
    if (ended === 'signed_in') {
      location.assign(next)
      return
    }
    setOutcome(ended)
    setPending(false)
  }

  return (
    <form method="post" action="/sign-in" onSubmit={send} className="flex flex-col gap-4">
      {outcome && outcome !== 'signed_in' && (
        <Notice
          kind="error"
          title={t(`outcomes.${outcome}.what`)}
          next={t(`outcomes.${outcome}.next`)}
        />
      )}
      <TextField
        name="name"
        label={t('name')}
        autoComplete="username"
        spellCheck={false}
        isRequired
      />
      <TextField
        name="password"
        type="password"
        label={t('password')}
        autoComplete="current-password"
        isRequired
      />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
