/** Lets go of what was taken hold of; calling it again does nothing more. */
export type Release = () => void;
