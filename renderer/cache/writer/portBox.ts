/** Where the window puts ports of the feed, and the writer takes them. Only the newest counts. */
export type PortBox = {
  put(port: MessagePort): void;
  /** The port not taken yet, or the next one to come, for which the window is asked. */
  take(): Promise<MessagePort>;
  /** Resolves as soon as a port lies there that nobody has taken. */
  arrival(): Promise<void>;
};

/** Makes a box; `askWindow` is called when a port is wanted and none is there. */
export function makePortBox(askWindow: () => void): PortBox {
  let port: MessagePort | null = null;
  let waiting: (() => void)[] = [];
  const arrival = (): Promise<void> =>
    port === null ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve();
  return {
    put: (fresh) => {
      port?.close();
      port = fresh;
      for (const resolve of waiting) resolve();
      waiting = [];
    },
    take: async () => {
      if (port === null) askWindow();
      while (port === null) await arrival();
      const taken: MessagePort = port;
      port = null;
      return taken;
    },
    arrival,
  };
}
