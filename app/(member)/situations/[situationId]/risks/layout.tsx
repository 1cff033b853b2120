import type { ReactNode } from 'react'
import { Words } from '../../../../_client/words.tsx'

const RisksLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="risks">{children}</Words>
)

export default RisksLayout
