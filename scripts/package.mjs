import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build as pack } from 'electron-builder';
import { build } from './build.mjs';
import { findElectron } from './electron-runtime.mjs';
import { setFuses } from './fuses.mjs';
import { writeLicences } from './licences.mjs';
import { packageConfig } from './package-config.mjs';
import { ROOT } from './run.mjs';

// npm run package: the desk as a folder under dist/ for this system, made with the Electron found here.
// -- --installers: what users of this system install. --output DIR: elsewhere. --unfused: can still be debugged, for tests.
const { values } = parseArgs({
  options: {
    installers: { type: 'boolean', default: false },
    output: { type: 'string', default: 'dist' },
    unfused: { type: 'boolean', default: false },
  },
});
if (!(await build())) process.exit(1);
const { binary, version, shipped } = await findElectron();
const work = await mkdtemp(join(tmpdir(), 'tresen-package-'));
const licences = join(work, 'licences.txt');
await writeLicences(licences);

await pack({
  dir: !values.installers,
  publish: 'never',
  config: {
    ...packageConfig({
      electronDist: dirname(binary),
      version,
      fallback: version !== shipped,
      output: resolve(ROOT, values.output),
      licences,
    }),
    // The fallback runtime has a loader there that starts other applications.
    afterExtract: ({ appOutDir }) => rm(join(appOutDir, 'resources/app'), { recursive: true, force: true }),
    afterPack: async ({ appOutDir, packager, electronPlatformName }) => {
      const { productFilename } = packager.appInfo;
      const names = { darwin: `${productFilename}.app`, win32: `${productFilename}.exe` };
      const executable = join(appOutDir, names[electronPlatformName] ?? packager.executableName);
      if (!values.unfused) await setFuses(executable);
      console.log(`executable: ${executable}`);
    },
  },
});
await rm(work, { recursive: true });
