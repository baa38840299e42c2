const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/iu;

/** Whether a host is this computer. */
export function isLoopback(host: string): boolean {
  return loopback.test(host);
}
