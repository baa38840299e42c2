/** The oldest Electron line that still gets security fixes with the one we ship. */
const oldestSupported = 43;

/**
 * Whether this Electron still gets security fixes. Without, the desk opens only the practice desk and accounts on
 * loopback, see docs/architecture.md.
 * @param version as in process.versions.electron
 */
export function runtimeSupported(version: string): boolean {
  return Number.parseInt(version, 10) >= oldestSupported;
}
