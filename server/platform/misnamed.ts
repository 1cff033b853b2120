/** A mistake in the environment, as a sentence for whoever runs the installation. */
export class Misnamed extends Error {}
