import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { ProjectorView } from './projector-view.tsx'

type ProjectorPageProps = { readonly params: Promise<{ meetingId: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('room'))('projector'),
})

/** What hangs on the wall: only the thing at hand, in large type, with nothing to press. */
const ProjectorPage = async ({ params }: ProjectorPageProps) => {
  const { meetingId } = await params
  const api = await caller()
  const [read, me] = await Promise.all([api.sittings.room({ meetingId }), api.members.me({})])
  if (!read || !me) return missing()

  return <ProjectorView read={read} isExercise={me.installation.exercise} />
}

export default ProjectorPage
