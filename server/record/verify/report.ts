import type words from '../../messages/verifier/en.json'

/** The sentences there are for faults, notices and checks, by their codes. */
export type FaultCode = keyof typeof words.faults
export type NoticeCode = keyof typeof words.notices
export type AnchorCode = keyof typeof words.anchors
export type CheckCode = keyof typeof words.checks

/** What a sentence is completed with. */
export type Params = Readonly<Record<string, string | number>>

export type Remark<Code extends string> = { readonly code: Code; readonly params: Params }

/** What a verification came to. Nothing is wrong exactly when there are no faults. */
export type Report = {
  readonly checks: readonly Remark<CheckCode>[]
  readonly faults: readonly Remark<FaultCode>[]
  readonly notices: readonly Remark<NoticeCode>[]
  /** Who besides the signer vouches for it, or that nobody does. */
  readonly anchors: readonly Remark<AnchorCode>[]
  /** Whether the signer's key came from whoever verifies; otherwise only the file vouches for it. */
  readonly signer: 'established' | 'not_established'
}

/** Where checks write down what they find. */
export type Notebook = {
  fault: (code: FaultCode, params?: Params) => void
  notice: (code: NoticeCode, params?: Params) => void
  anchor: (code: AnchorCode, params?: Params) => void
  /** Says that a check was done, on how many things. */
  checked: (code: CheckCode, params?: Params) => void
  close: (signer: Report['signer']) => Report
}

/** Opens an empty notebook. */
export function openNotebook(): Notebook {
  const checks: Remark<CheckCode>[] = []
  const faults: Remark<FaultCode>[] = []
  const notices: Remark<NoticeCode>[] = []
  const anchors: Remark<AnchorCode>[] = []
  return {
    fault: (code, params = {}) => void faults.push({ code, params }),
    notice: (code, params = {}) => void notices.push({ code, params }),
    anchor: (code, params = {}) => void anchors.push({ code, params }),
    checked: (code, params = {}) => void checks.push({ code, params }),
    close: (signer) => ({ checks, faults, notices, anchors, signer }),
  }
}
