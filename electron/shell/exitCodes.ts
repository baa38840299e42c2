/**
 * How a start ends before there is a window, for scripts. 0: handed to a desk that runs already. `running`: one runs,
 * and secrets are not handed over.
 */
export const exitCodes = { options: 2, unreadable: 3, invalid: 4, secrets: 5, running: 6 } as const;
