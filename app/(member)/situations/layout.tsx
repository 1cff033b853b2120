import type { ReactNode } from 'react'
import { Words } from '../../_client/words.tsx'

const SituationsLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="situations">{children}</Words>
)

export default SituationsLayout
