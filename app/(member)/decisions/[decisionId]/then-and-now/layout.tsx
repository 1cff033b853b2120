import type { ReactNode } from 'react'
import { Words } from '../../../../_client/words.tsx'

const ThenAndNowLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="compared">{children}</Words>
)

export default ThenAndNowLayout
