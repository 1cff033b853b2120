import type { ReactNode } from 'react'
import { Words } from '../../../../_client/words.tsx'

const MeasuresLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="measures">{children}</Words>
)

export default MeasuresLayout
