import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build as pack } from 'electron-builder';
import { build } from './build.mjs';
import { findElectron } from './electron-runtime.mjs';

// npm run package: the desk as a folder under dist/ for this system, made with the Electron found here.
if (!(await build())) process.exit(1);
const { binary, version } = await findElectron();

/** All is bundled into out/ but what loads a native library. */
const native = ['libsql', '@libsql', '@neon-rs', 'detect-libc', 'keytar'].map((name) => `node_modules/${name}/**`);

await pack({
  dir: true,
  publish: 'never',
  config: {
    appId: 'org.tresen.desk',
    electronVersion: version,
    electronDist: dirname(binary),
    npmRebuild: false,
    directories: { output: 'dist' },
    files: ['out/**', 'package.json', 'LICENSE', '!node_modules/**', ...native],
    asarUnpack: ['**/*.node', 'out/main/ledger*.js'],
    protocols: [{ name: 'Tresen', schemes: ['tresen', 'mailto'] }],
    linux: { target: 'dir', category: 'Office' },
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      ...(Number.parseInt(version, 10) >= 29 && { grantFileProtocolExtraPrivileges: false }),
    },
    // The fallback runtime has a loader there that starts other applications.
    afterExtract: ({ appOutDir }) => rm(join(appOutDir, 'resources/app'), { recursive: true, force: true }),
  },
});
