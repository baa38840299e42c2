import { expect, test } from 'vitest';
import { switchesToDrop } from '../../../electron/shell/switchPolicy';

const foreign = [
  ...['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins', 'inspect', 'inspect-brk', 'js-flags'],
  ...['load-extension', 'proxy-server', 'proxy-pac-url', 'host-rules', 'host-resolver-rules', 'log-net-log'],
  ...['ignore-certificate-errors', 'allow-running-insecure-content', 'disable-web-security', 'user-data-dir'],
  ...['disable-site-isolation-trials', 'enable-features', 'disable-features', 'enable-blink-features', 'log-file'],
  ...[
    'renderer-cmd-prefix',
    'utility-cmd-prefix',
    'gpu-launcher',
    'ssl-key-log-file',
    'unsafely-treat-insecure-origin',
  ],
];

test('H14: what is not ours is taken away, however it is written', () => {
  for (const name of foreign) {
    expect(switchesToDrop([`--${name}=1`], 'linux')).toEqual([name]);
    expect(switchesToDrop([`-${name}`], 'darwin')).toEqual([name]);
    expect(switchesToDrop([`--${name.toUpperCase()}`, '1'], 'win32')).toEqual([name]);
    expect(switchesToDrop([`/${name}:1=2`], 'win32')).toEqual([`${name}:1`]);
  }
});

test('H14: ours and how the window is drawn stay', () => {
  const words = ['.', '--profile', '/x', '--lang=de', '--practice', '--ozone-platform=x11', '--no-sandbox', '/home/x'];
  expect(switchesToDrop(words, 'linux')).toEqual([]);
});

test('H14: what follows -- is no switch', () => {
  expect(switchesToDrop(['--a', '--', '--b'], 'linux')).toEqual(['a']);
});
