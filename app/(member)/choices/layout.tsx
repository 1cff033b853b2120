import type { ReactNode } from 'react'
import { Words } from '../../_client/words.tsx'

const ChoicesLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="choices">{children}</Words>
)

export default ChoicesLayout
