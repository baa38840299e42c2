/** All is bundled into out/ but what loads a native library; of each only what this system needs. */
const native = [
  ...['libsql', '@libsql', '@neon-rs', 'detect-libc', 'keytar'].map((name) => `node_modules/${name}/**`),
  '!node_modules/@libsql/*-musl*/**',
  '!node_modules/keytar/{build,script}/**',
  '!node_modules/keytar/prebuilds/!(${platform}-${arch})/**',
];

/** What a desk packaged with Electron 25 needs before its own entry. */
const gaps = {
  main: 'scripts/electron-packaged.cjs',
  files: ['scripts/electron-packaged.cjs', 'scripts/electron-gaps.cjs'],
};

/** Links that lead to the desk from other programs. */
const protocols = [
  { name: 'Tresen', schemes: ['tresen'], role: 'Viewer' },
  { name: 'E-mail', schemes: ['mailto'], role: 'Editor' },
];

/**
 * How the desk is packaged, for electron-builder.
 * @param {{electronDist: string, version: string, fallback: boolean, output: string, licences: string}} parts
 * fallback: the Electron is the one that is out of support; licences: file with those of everything inside
 */
export const packageConfig = ({ electronDist, version, fallback, output, licences }) => ({
  appId: 'org.tresen.desk',
  productName: 'Tresen',
  copyright: 'MIT licensed',
  electronVersion: version,
  electronDist,
  npmRebuild: false,
  compression: 'store',
  directories: { output, buildResources: 'resources' },
  extraMetadata: fallback ? { main: gaps.main } : {},
  files: ['out/**', 'package.json', '!node_modules/**', ...native, ...(fallback ? gaps.files : [])],
  extraFiles: [
    { from: 'LICENSE', to: 'LICENSE.tresen.txt' },
    { from: licences, to: 'LICENSES.third-party.txt' },
  ],
  asar: true,
  asarUnpack: ['**/*.node'],
  // The desk speaks no others, nor do Chromium's own fields and dialogs in it.
  electronLanguages: ['de', 'en-GB', 'en-US'],
  protocols,
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    executableName: 'tresen',
    icon: 'resources/icons/linux',
    synopsis: 'The unified inbox for customer service',
  },
  // Without this electron-builder would start it with the sandbox off.
  appImage: { executableArgs: [] },
  win: { target: ['nsis'], icon: 'resources/icons/icon.ico' },
  nsis: { oneClick: false, perMachine: false, license: 'LICENSE' },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.business',
    icon: 'resources/icons/icon.icns',
    hardenedRuntime: true,
    extendInfo: { NSMicrophoneUsageDescription: 'Tresen records voice messages when you ask it to.' },
  },
});
