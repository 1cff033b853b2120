'use client'
import dynamic from 'next/dynamic'
import { OnDemand } from '../../../../_ui/on-demand.tsx'
import type { RecordScopeTestProps } from './record-scope-test-dialog.tsx'

const RecordScopeTestDialog = dynamic(() =>
  import('./record-scope-test-dialog.tsx').then((file) => file.RecordScopeTestDialog),
)

/** Answers the scope test, in a dialog; starts from the answers that hold. */
export const RecordScopeTest = ({
  label,
  ...props
}: RecordScopeTestProps & { readonly label: string }) => {
  return (
    <OnDemand label={label}>
      {(demanded) => <RecordScopeTestDialog {...props} {...demanded} />}
    </OnDemand>
  )
}
