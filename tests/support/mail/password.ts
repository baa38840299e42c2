/** The password of every user of a test server. */
export const password = 'geheim1';
