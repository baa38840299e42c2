/** What stands where a person has to fill something in. */
export const blank = '___';
