import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { isMain } from './run.mjs';

/** Electron's switches inside the executable, as the product has them: what it must not do even when asked to. */
const wanted = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // Electron checks it on these two systems only.
  EnableEmbeddedAsarIntegrityValidation: process.platform !== 'linux',
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/**
 * What an executable has of them: name -> on. A fuse this Electron does not know yet is left out.
 * @param {string} executable
 * @returns {Promise<Record<string, boolean>>}
 */
async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const states = { 0: false, 1: true };
  const known = Object.keys(wanted).map((name) => [name, states[String.fromCharCode(wire[FuseV1Options[name]])]]);
  return Object.fromEntries(known.filter(([, on]) => on !== undefined));
}

/**
 * Sets them and reads them back. On macOS the package is to be signed after this.
 * @param {string} executable
 * @returns {Promise<Record<string, boolean>>} what is now set
 * @throws {Error} where one of them is not as wanted
 */
export async function setFuses(executable) {
  const names = Object.keys(await readFuses(executable));
  const fuses = Object.fromEntries(names.map((name) => [FuseV1Options[name], wanted[name]]));
  const resetAdHocDarwinSignature = process.platform === 'darwin' && process.arch === 'arm64';
  await flipFuses(executable, { version: FuseVersion.V1, resetAdHocDarwinSignature, ...fuses });
  const set = await readFuses(executable);
  const wrong = names.filter((name) => set[name] !== wanted[name]);
  if (wrong.length > 0) throw new Error(`Fuses that did not take: ${wrong.join(', ')}`);
  return set;
}

// node scripts/fuses.mjs EXECUTABLE: sets them and prints what is set.
if (isMain(import.meta)) console.log(JSON.stringify(await setFuses(process.argv[2] ?? '')));
