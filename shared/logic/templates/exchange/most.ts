/** So many templates a file may hold. */
export const most = 2000;
