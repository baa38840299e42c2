/** For commands that can always run. */
export const always = (): boolean => true;
