import type { ReactNode } from 'react'
import { Words } from '../../../../_client/words.tsx'

const DossiersLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="releases">{children}</Words>
)

export default DossiersLayout
