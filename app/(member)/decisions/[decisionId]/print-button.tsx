'use client'
import { Button } from '../../../_ui/button.tsx'

/** Prints the page: its print style is that of a legal record. */
export const PrintButton = ({ label }: { readonly label: string }) => (
  <Button onPress={() => window.print()}>{label}</Button>
)
