import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { adoptPolicy } from './adopt-policy.ts'
import { getPolicyForm } from './get-policy-form.ts'
import { listPolicies } from './list-policies.ts'
import { previewPolicy } from './preview-policy.ts'

export const policiesRouter = router({
  list: readProcedure(listPolicies),
  form: readProcedure(getPolicyForm),
  preview: readProcedure(previewPolicy),
  adopt: actProcedure(adoptPolicy),
})
