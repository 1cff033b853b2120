import type words from '../../messages/record-tools/en.json'
import { openNotebook, type Params, type Remark } from '../verify/report.ts'
import { fill, inWords, type Words } from '../verify/sentences.ts'

type CheckWords = (typeof words)['check']
export type StoreFault = keyof CheckWords['faults']
export type StoreNotice = keyof CheckWords['notices']

/** Where the check of a database writes down what it finds, beside what the verifier finds in the record itself. */
export type Notes = ReturnType<typeof openNotes>

/** What a check of a database came to, in sentences. */
export type CheckReport = { faults: string[]; notices: string[]; checks: string[] }

/** Opens empty notes. `ofRecord` is the verifier's own notebook. */
export function openNotes() {
  const ofRecord = openNotebook()
  const faults: Remark<StoreFault>[] = []
  const notices: Remark<StoreNotice>[] = []
  const counts: Partial<Record<keyof CheckWords['checks'], number>> = {}

  return {
    ofRecord,
    fault: (code: StoreFault, params: Params = {}) => void faults.push({ code, params }),
    notice: (code: StoreNotice, params: Params = {}) => void notices.push({ code, params }),
    counted: (code: keyof CheckWords['checks'], count: number) => {
      counts[code] = (counts[code] ?? 0) + count
    },
    /** Every fault in a sentence: those of the database first, which may explain the others. */
    close: (own: CheckWords, verifier: Words): CheckReport => {
      const told = inWords(ofRecord.close('not_established'), verifier)
      return {
        faults: [
          ...faults.map(({ code, params }) => fill(own.faults[code], params)),
          ...told.faults,
        ],
        notices: [
          ...notices.map(({ code, params }) => fill(own.notices[code], params)),
          ...told.notices,
          ...told.anchors,
        ],
        checks: [
          ...Object.entries(counts).map(([code, count]) =>
            fill(own.checks[code as keyof CheckWords['checks']], { count }),
          ),
          ...told.checks,
        ],
      }
    },
  }
}
