import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { WrittenText } from '../../../../../_editor/written-text.tsx'
import { citeFrom } from '../../../../situations/[situationId]/assessment/_parts/cite-from.ts'
import { CorrectLine } from './correct-line.tsx'
import { CorrectionCard } from './correction-card.tsx'
import { PieceOfRecord } from './piece-of-record.tsx'
import type { ShownMinutes } from './shown-minutes.ts'

type MinutesTextReadProps = {
  readonly meetingId: string
  readonly documentId: string
  readonly situationId: string
  readonly pieces: ShownMinutes['pieces']
  readonly corrections: ShownMinutes['corrections']
  readonly mayCorrect: boolean
  readonly mayAnswer: boolean
}

/** Minutes to read, what the record says in its places, and beside each paragraph the corrections asked of it. */
export const MinutesTextRead = async (props: MinutesTextReadProps) => {
  const { meetingId, documentId, situationId, pieces, corrections, mayCorrect, mayAnswer } = props
  const t = await getTranslations('assessments')
  const cite = citeFrom((await (await caller()).assessments.citationsIn({ documentId })) ?? [], t)
  const place = { id: documentId, situationId }

  return (
    <div className="flex flex-col gap-3">
      {pieces.map(({ from, document, lines }, index) => {
        const key = `${index} ${lines[0]?.line ?? ''}`
        if (from === 'record') return <PieceOfRecord key={key} document={document} />
        const first = lines[0]?.line ?? -1
        const last = lines.at(-1)?.line ?? -1
        const asked = corrections.filter(({ line }) => line >= first && line <= last)
        const written = lines.filter(({ words }) => words !== '')

        return (
          <div
            key={key}
            className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-2 lg:grid-cols-[minmax(0,var(--container-prose))_minmax(0,1fr)]"
          >
            <div className="text-base">
              <WrittenText document={document} cite={cite} place={place} />
            </div>
            <div className="flex flex-col items-start gap-2 lg:pt-2">
              {asked.map((correction) => (
                <CorrectionCard
                  key={correction.correctionId}
                  correction={correction}
                  mayAnswer={mayAnswer}
                />
              ))}
              {mayCorrect && written.length > 0 && (
                <span data-print="no">
                  <CorrectLine meetingId={meetingId} lines={written} />
                </span>
              )}
            </div>
          </div>
        )
      })}
    </div>
  )
}
