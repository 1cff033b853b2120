import type { ReactNode } from 'react'
import { Words } from '../../../../_client/words.tsx'

const RoomLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="room">{children}</Words>
)

export default RoomLayout
