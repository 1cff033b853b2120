'use client'
import { useTranslations } from 'next-intl'
import { Button as AriaButton } from 'react-aria-components/Button'
import { type Settling, settlingsOf } from '../../../server/assessments/rules/settling.ts'
import { Button } from '../../_ui/button.tsx'
import { DateTime } from '../../_ui/date-time.tsx'
import { useDesk } from '../desk-context.ts'
import { useProposals } from './proposals-context.ts'
import type { OpenChange } from './use-open-changes.ts'

type ChangeEntryProps = {
  readonly change: OpenChange
  readonly settle: (settling: Settling) => void
}

/** One change in the list: its words, which lead to it in the text, and what the reader may do with it. */
export const ChangeEntry = ({ change, settle }: ChangeEntryProps) => {
  const t = useTranslations('suggestions.changes')
  const { memberId } = useDesk()
  const { editors, mayDecide } = useProposals()
  const editor = editors.get(change.documentId)
  const offered = editor?.isEditable ? settlingsOf({ decides: mayDecide, memberId }, change) : []
  const { inserted, deleted } = change
  const kind = inserted && deleted ? 'replaces' : inserted ? 'adds' : 'removes'
  const lead = () => {
    if (editor) editor.chain().focus().setTextSelection(change.from).scrollIntoView().run()
    else document.getElementById(change.section)?.scrollIntoView()
  }

  return (
    <li className="flex flex-col items-start gap-1 border-line border-t py-2 text-sm">
      <AriaButton
        onPress={lead}
        className="w-full cursor-default rounded-sm text-start hover:bg-wash"
      >
        <span className="line-clamp-4 wrap-anywhere">
          {t.rich(kind, {
            inserted,
            deleted,
            ins: (words) => <ins className="text-accent underline">{words}</ins>,
            del: (words) => <del className="text-soft line-through">{words}</del>,
          })}
        </span>
        <span className="block text-soft">
          {change.title} · <DateTime value={new Date(change.at).toISOString()} precision="minute" />
        </span>
      </AriaButton>
      {offered.length > 0 && (
        <span className="flex flex-wrap gap-2">
          {offered.map((settling) => (
            <Button key={settling} size="compact" onPress={() => settle(settling)}>
              {t(settling)}
            </Button>
          ))}
        </span>
      )}
    </li>
  )
}
