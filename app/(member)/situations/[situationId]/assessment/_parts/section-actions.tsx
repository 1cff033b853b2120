'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Marking } from '#server/situations/rules/markings.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { Fetched } from '../../../../../_ui/fetched.tsx'
import { Menu } from '../../../../../_ui/menu.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { DownSign } from '../../../../../_ui/signs.tsx'
import type { Asked } from './section-dialog.tsx'
import type { MayWithSections, SectionInHand } from './shown-section.ts'

const loadSectionDialog = () => import('./section-dialog.tsx').then((file) => file.SectionDialog)

type SectionActionsProps = {
  readonly section: SectionInHand
  readonly textMarking: Marking
  readonly may: MayWithSections
}

type Chosen = Exclude<Asked, 'agree'> | 'ready' | 'draft'

/** What the reader can do with a section, quietly behind one button; what waits for them beside it. */
export const SectionActions = ({ section, textMarking, may }: SectionActionsProps) => {
  const t = useTranslations('sections.actions')
  const trpc = useTRPC()
  const ready = useAct(trpc.assessments.markReady)
  const draft = useAct(trpc.assessments.markDraft)
  const [asked, setAsked] = useState<Asked | null>(null)
  const { documentId, title, work, frozen } = section
  const turn = work.state === 'draft' ? 'ready' : 'draft'
  const choices: { value: Chosen; label: string; offered: boolean }[] = [
    { value: turn, label: t(turn), offered: work.may.turn },
    { value: 'assign', label: t('assign'), offered: work.may.assign },
    { value: 'mark', label: t('mark'), offered: may.mark },
    { value: 'lock', label: t(frozen === null ? 'lock' : 'unlock'), offered: may.freeze },
    { value: 'withdraw', label: t('withdraw'), offered: work.may.withdraw },
  ]
  const offered = choices.filter((choice) => choice.offered)
  const choose = (chosen: Chosen) => {
    if (chosen === 'ready') void ready.run({ documentId })
    else if (chosen === 'draft') void draft.run({ documentId })
    else setAsked(chosen)
  }
  if (offered.length === 0 && !work.may.agree) return null

  return (
    <div data-print="no" className="flex flex-col items-end gap-2 max-sm:items-start">
      <div className="flex flex-wrap items-center gap-2">
        {work.may.agree && (
          <Button size="compact" onPress={() => setAsked('agree')}>
            {t(work.may.withdraw ? 'agreeAnew' : 'agree')}
          </Button>
        )}
        {offered.length > 0 && (
          <Menu
            label={t('label', { section: title })}
            trigger={
              <Button variant="plain" size="compact" aria-label={t('label', { section: title })}>
                {t('open')}
                <DownSign />
              </Button>
            }
            choices={offered}
            onChoose={choose}
          />
        )}
      </div>
      <RefusalNotice refusal={ready.refusal ?? draft.refusal} />
      {asked && (
        <Fetched load={loadSectionDialog}>
          {(SectionDialog) => (
            <SectionDialog
              asked={asked}
              section={section}
              textMarking={textMarking}
              onClose={() => setAsked(null)}
            />
          )}
        </Fetched>
      )}
    </div>
  )
}
