/** Files that a text may show in place: what every browser draws and nothing runs. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/webp'] as const
