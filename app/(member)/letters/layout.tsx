import type { ReactNode } from 'react'
import { Words } from '../../_client/words.tsx'

const LettersLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="letters">{children}</Words>
)

export default LettersLayout
