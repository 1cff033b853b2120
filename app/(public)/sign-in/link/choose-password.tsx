'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../_ui/button.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { RefusalNotice, type ShownRefusal } from '../../../_ui/refusal-notice.tsx'
import { TextField } from '../../../_ui/text-field.tsx'

const shortest = 15

/** Sends the chosen password with the link's token. Resolves to null when it was accepted. */
const choose = async (token: string, password: string): Promise<ShownRefusal | null> => {
  try {
    const answer = await fetch('/api/auth/link', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, password }),
    })
    if (answer.ok) return null
    const { refusal } = (await answer.json()) as { refusal?: ShownRefusal }

    return refusal ?? { code: 'common.unreachable', params: {} }
  } catch (error) {
    console.error(error)
    return { code: 'common.unreachable', params: {} }
  }
}

/** A new password, typed twice; long words are asked for, not signs. */
export const ChoosePassword = () => {
  const t = useTranslations('common.signIn.choose')
  const [pending, setPending] = useState(false)
  const [fault, setFault] = useState<'short' | 'differs' | null>(null)
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const password = String(form.get('password'))
    const short = password.length < shortest
    const differs = password !== String(form.get('again'))
    setRefusal(null)
    setFault(short ? 'short' : differs ? 'differs' : null)
    if (short || differs) return
    setPending(true)
    const refused = await choose(location.hash.slice(1), password)
    if (!refused) {
      location.assign('/sign-in?chosen=yes')
      return
    }
    setRefusal(refused)
    setPending(false)
  }

  return (
    <form method="post" action="/sign-in/link" onSubmit={send} className="flex flex-col gap-4">
      <RefusalNotice refusal={refusal} />
      {fault && <Notice kind="error" title={t(`faults.${fault}`)} />}
      <TextField
        name="password"
        type="password"
        label={t('password')}
        hint={t('hint')}
        autoComplete="new-password"
        isRequired
        error={fault === 'short' ? t('faults.short') : undefined}
      />
      <TextField
        name="again"
        type="password"
        label={t('again')}
        autoComplete="new-password"
        isRequired
        error={fault === 'differs' ? t('faults.differs') : undefined}
      />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
