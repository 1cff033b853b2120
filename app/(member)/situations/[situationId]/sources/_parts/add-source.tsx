'use client'
import { SourceDialog } from '../../evidence/_parts/source-dialog.tsx'

/** Enters a source before there is evidence from it; the page shows it when the act is done. */
export const AddSource = ({ situationId }: { readonly situationId: string }) => (
  <SourceDialog situationId={situationId} onAdded={() => {}} />
)
