import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { Section } from '../../../_ui/section.tsx'
import { Invitations } from './invitations.tsx'
import { MyReply } from './my-reply.tsx'

type InvitationsSectionProps = {
  readonly meetingId: string
  /** Whether the meeting still lies ahead, so that an answer means something. */
  readonly ahead: boolean
}

/** The reader's own answer where they are asked, and everybody's, with the proof of notice. */
export const InvitationsSection = async ({ meetingId, ahead }: InvitationsSectionProps) => {
  const found = await (await caller()).invitations.list({ meetingId })
  if (!found || found.invited.length === 0) return null
  const t = await getTranslations('invitations')

  return (
    <>
      {ahead && found.mine && (
        <Section id="reply" title={t('mine.title')}>
          <MyReply key={found.mine.reply} meetingId={meetingId} mine={found.mine} />
        </Section>
      )}
      <Section id="invitations" title={t('title')} lead={t('lead')}>
        <Invitations invited={found.invited} />
      </Section>
    </>
  )
}
