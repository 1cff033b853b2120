import type { ReactNode } from 'react'
import { Words } from '../../../../_client/words.tsx'

const FindingsLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="findings">{children}</Words>
)

export default FindingsLayout
