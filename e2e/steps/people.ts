/** Who signs in during the journeys, by the names that test/support/world.ts gives them. */
export type Person = { readonly name: string; readonly signInName: string }

const person = (name: string): Person => ({
  name,
  signInName: name.toLowerCase().replaceAll(' ', '.'),
})

export const focalPoint = person('Focal Point')
export const foreignPrincipal = person('Foreign Affairs principal')
export const defencePrincipal = person('Defence principal')
export const interiorDeputy = person('Interior deputy')
export const justiceDeputy = person('Justice deputy')
export const justicePrincipal = person('Justice principal')
export const administrator = person('Administrator')
export const auditor = person('Auditor')
export const stranger = person('Stranger')
