import type { ReactNode } from 'react'
import { Words } from '../../../../_client/words.tsx'

const ProjectorLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="room">{children}</Words>
)

export default ProjectorLayout
