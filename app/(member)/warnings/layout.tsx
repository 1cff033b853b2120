import type { ReactNode } from 'react'
import { Words } from '../../_client/words.tsx'

const WarningsLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="warnings">{children}</Words>
)

export default WarningsLayout
