import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { required } from './required';

/** Starts the desk of a profile that is open already, with more words; resolves with the exit code of that start. */
export async function startAgain(profile: string, ...words: string[]): Promise<number | null> {
  const second = spawn(required('TRESEN_ELECTRON'), [required('TRESEN_APP'), '--profile', profile, ...words], {
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  return code;
}
