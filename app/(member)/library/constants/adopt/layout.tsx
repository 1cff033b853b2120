import type { ReactNode } from 'react'
import { Words } from '../../../../_client/words.tsx'

/** Sends the words of the form for new constants. */
const AdoptConstantsLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="policies">{children}</Words>
)

export default AdoptConstantsLayout
