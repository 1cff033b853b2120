/** The worker's task that looks, when ministries are to have acknowledged a call, which are silent. */
export const seekDeputiesTask = 'seek_deputies'
