import type { ReactNode } from 'react'
import { Words } from '../../_client/words.tsx'

const BallotsLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="ballots">{children}</Words>
)

export default BallotsLayout
