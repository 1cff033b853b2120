import type { ReactNode } from 'react'
import { Words } from '../../_client/words.tsx'

const MeetingsLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="meetings">{children}</Words>
)

export default MeetingsLayout
