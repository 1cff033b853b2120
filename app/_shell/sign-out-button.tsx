'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { listUnsent } from '../_client/kept-texts.ts'
import { signOut } from '../_client/sign-out.ts'
import { Button } from '../_ui/button.tsx'
import { Notice } from '../_ui/notice.tsx'

/**
 * Ends the session. When the server cannot be reached it says so: the session is then still open. Asks first
 * where this device holds words that were never sent, because they go with it.
 */
export const SignOutButton = () => {
  const t = useTranslations('common')
  const [state, setState] = useState<'ready' | 'unsent' | 'leaving' | 'failed'>('ready')
  const leave = async (isSure: boolean) => {
    setState('leaving')
    try {
      if (!isSure && (await listUnsent()).length > 0) return setState('unsent')
      await signOut()
    } catch (error) {
      console.error(error)
      setState('failed')
    }
  }

  return (
    <>
      <Button onPress={() => leave(false)} pending={state === 'leaving'}>
        {t('shell.signOut')}
      </Button>
      {state === 'unsent' && (
        <Notice kind="error" title={t('unsent.leaving')}>
          <span className="flex flex-wrap gap-2 pt-1">
            <Button onPress={() => leave(true)}>{t('unsent.leaveAnyway')}</Button>
            <Button onPress={() => setState('ready')}>{t('unsent.stay')}</Button>
          </span>
        </Notice>
      )}
      {state === 'failed' && <Notice kind="error" title={t('shell.signOutFailed')} />}
    </>
  )
}
