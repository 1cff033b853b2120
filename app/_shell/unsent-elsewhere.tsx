'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { listUnsent, type UnsentText } from '../_client/kept-texts.ts'
import { openTexts } from '../_client/open-texts.ts'
import { Button } from '../_ui/button.tsx'
import { Dialog } from '../_ui/dialog.tsx'
import { useFetched } from '../_ui/use-fetched.ts'

/** A page may open the texts itself, and send what is unsent, before anything is said (ms). */
const patience = 2_500
const none: readonly string[] = []

/**
 * Says on every page that this device holds words which were never sent, in texts that are not open here:
 * also in those that their writer may no longer see, and so could not open. They can be copied.
 */
export const UnsentElsewhere = ({ memberId }: { readonly memberId: string }) => {
  const t = useTranslations('common.unsent')
  const open = useSyncExternalStore(openTexts.subscribe, openTexts.present, () => none)
  const [found, setFound] = useState<readonly UnsentText[]>([])
  const [isShown, setShown] = useState(false)
  const { part: UnsentList } = useFetched(
    () => import('./unsent-list.tsx').then((file) => file.UnsentList),
    isShown,
  )
  useEffect(() => {
    const look = async () => {
      const texts = await listUnsent(memberId)
      setFound(texts.filter(({ documentId }) => !open.includes(documentId)))
    }
    const timer = setTimeout(() => look().catch((error) => console.warn(error)), patience)
    return () => clearTimeout(timer)
  }, [memberId, open])
  const [first] = found
  if (first === undefined) return null
  const { title } = first
  const forget = (name: string) => {
    const left = found.filter((one) => one.name !== name)
    setFound(left)
    if (left.length === 0) setShown(false)
  }

  return (
    <div role="status" data-print="no">
      <p className="fixed inset-x-4 bottom-4 z-30 mx-auto flex max-w-form flex-wrap items-center justify-between gap-x-4 gap-y-2 border-2 border-ink bg-sheet px-4 py-3 shadow-overlay">
        {t('here', { title, count: found.length })}
        <Button onPress={() => setShown(true)}>{t('show')}</Button>
      </p>
      <Dialog title={t('title')} isOpen={isShown} onOpenChange={setShown} width="wide">
        {UnsentList && (
          <UnsentList texts={found} onForgotten={forget} onOpened={() => setShown(false)} />
        )}
      </Dialog>
    </div>
  )
}
