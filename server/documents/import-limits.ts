/** The largest file that is read, in megabytes. */
export const mostImportMegabytes = 20
