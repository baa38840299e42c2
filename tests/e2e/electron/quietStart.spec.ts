import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promise } from '../../support/promise';
import { quietNetwork, sentBy } from '../../support/quietNetwork';
import { required } from '../support/required';

/** How long a fresh desk is listened to. */
const seconds = process.env.DEEP ? 60 : 5;

/** A program that begins a connection and sends a datagram. */
const calling = `
  const { connect } = require('node:net');
  const { createSocket } = require('node:dgram');
connect(80, '192.0.2.1').on('error', () => undefined);
  const socket = createSocket('udp4');
  socket.send('x', 53, '192.0.2.1', () => process.exit());`;

/** What Chromium wrote down of its network, all of its sessions and its own requests included. */
type NetLog = {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; host?: string } }[];
};

test(`H6, S3: a fresh desk asks nobody for anything in its first ${seconds} s, whichever part of it`, async () => {
  test.setTimeout(120_000);
  const profile = await mkdtemp(join(tmpdir(), 'tresen-desk-'));
  const log = join(profile, 'net.json');
  const [program = '', ...args] = [
    ...(quietNetwork ?? []),
    required('TRESEN_ELECTRON'),
    ...[required('TRESEN_APP'), '--profile', profile, '--lang', 'en', `--log-net-log=${log}`],
  ];
  const desk = spawn(program, args, { stdio: 'ignore' });
  const ended = once(desk, 'exit') as Promise<[number | null]>;
  try {
    // The window is there once its cache is.
    await expect.poll(() => existsSync(join(profile, 'IndexedDB')), { timeout: 60_000 }).toBe(true);
    await new Promise((waited) => setTimeout(waited, seconds * 1000));
    if (quietNetwork) {
      expect(sentBy(desk.pid ?? 0)).toEqual({ connections: 0, datagrams: 0 });
      // Somebody who does call is counted there.
      const caller = spawn('nsenter', ['--net', '--target', `${desk.pid}`, process.execPath, '-e', calling]);
      await once(caller, 'exit');
      expect(sentBy(desk.pid ?? 0)).toEqual({ connections: 1, datagrams: 1 });
    } else console.log('No network of its own: only Chromium was asked what it did, not the system.');
  } finally {
    desk.kill('SIGTERM');
    await ended;
  }

  const { constants, events } = JSON.parse(await readFile(log, 'utf8')) as NetLog;
  const of = (name: string) => events.filter(({ type }) => type === constants.logEventTypes[name]);
  expect(events.length).toBeGreaterThan(0);
  const asked = of('URL_REQUEST_START_JOB').map(({ params }) => params?.url ?? '');
  expect(asked.filter((url) => !/^(app|data|blob|devtools):/u.test(url))).toEqual([]);
  expect(of('HOST_RESOLVER_MANAGER_REQUEST')).toEqual([]);
  expect(of('TCP_CONNECT')).toEqual([]);
  expect(await readdir(join(profile, 'Dictionaries'))).toEqual([]);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  promise('H6', 'Seconds of a fresh desk in which no session asked the network for anything', seconds);
});
