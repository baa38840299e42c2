import { spawn } from 'node:child_process';
import { APP, build } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { bin, ROOT } from './run.mjs';

// npm start -- [start options]: builds where needed and opens the desk. With --dev: the same with hot reload.
const [first, ...rest] = process.argv.slice(2);
const dev = first === '--dev';
const options = dev || first === undefined ? rest : [first, ...rest];

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
  stop('There is no display here. Start from a desktop session, or with: xvfb-run -a npm start');
const electron = await electronRuntime().catch((error) => stop(error.message));
if (!dev && !(await build())) stop('The build failed.');

const [command, args] = dev
  ? [process.execPath, [bin('electron-vite', 'bin/electron-vite.js'), 'dev', '--', ...options]]
  : [electron, [APP, ...options]];
const desk = spawn(command, args, {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, ELECTRON_EXEC_PATH: electron },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => desk.kill(signal));
desk.once('close', (code) => (process.exitCode = code ?? 1));
