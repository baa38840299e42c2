import electronLog from 'electron-log/node';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorFacts, redactFacts, type LogFacts } from './redact';

/** A scoped logger: an event's name (words of ours, never data) and facts, which are redacted. */
export type Log = {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  /** Something threw. The message is redacted, the stack stays behind but for its first place. */
  failure(event: string, error: unknown, facts?: LogFacts): void;
};

const out = electronLog.create({ logId: 'tresen' });
out.transports.console.level = false;
out.transports.file.level = false;

/**
 * Says where log lines go: to desk.log in a folder (5 MB, one older file is kept), and warnings to the terminal too.
 * Before, and in tests that never call it, they go nowhere. Works in Electron and in plain Node.
 */
export function openLog(folder: string): void {
  const { file, console: terminal } = out.transports;
  file.resolvePathFn = () => join(folder, 'desk.log');
  file.maxSize = 5 * 1024 * 1024;
  file.format = '{iso} {level} {text}';
  file.level = 'info';
  terminal.format = '{level} {text}';
  terminal.level = 'warn';
}

/** The newest lines of the log, oldest first; none where it is not kept in a file. */
export function lastLines(count: number): string[] {
  if (out.transports.file.level === false) return [];
  const { path } = out.transports.file.getFile();
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count) : [];
}

/** The logger of one part. @param scope e.g. 'ledger', 'practice' */
export function scopedLog(scope: string): Log {
  const line = (event: string, facts: LogFacts): string => {
    const said = Object.entries(redactFacts(facts)).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    return [`${scope}: ${event}`, ...said].join(' ');
  };
  return {
    info: (event, facts = {}) => out.info(line(event, facts)),
    warn: (event, facts = {}) => out.warn(line(event, facts)),
    failure: (event, error, facts = {}) => out.error(line(event, { ...facts, ...errorFacts(error) })),
  };
}
