import type { ReactNode } from 'react'
import { Words } from '../../../../../_client/words.tsx'

const ImportLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="intake">{children}</Words>
)

export default ImportLayout
