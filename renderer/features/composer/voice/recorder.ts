import { toOgg } from './toOgg';

/** Why there is no recording: the person or the system refuses the microphone, there is none, or it broke. */
export type RecorderProblem = 'notAllowed' | 'noMicrophone' | 'failed';

/** A running recording. `finish` resolves with an Ogg/Opus file of what was said; both free the microphone. */
export type Recording = { finish(): Promise<Blob>; discard(): void };

/** Speech in Opus at this rate is clear; ten minutes of it are 2 MB. */
const bitsPerSecond = 24_000;
const format = 'audio/webm;codecs=opus';

/** Starts to record from the microphone the system gives. Rejects with a DOMException where it gives none. */
export async function record(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream, { mimeType: format, audioBitsPerSecond: bitsPerSecond });
  const parts: Blob[] = [];
  const free = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  const ended = new Promise<Blob>((resolve, reject) => {
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => resolve(new Blob(parts, { type: format }));
    recorder.onerror = () => reject(new Error('the recorder broke'));
  });
  // It is asked for once the recording is finished; a recorder that breaks before that must not go unheard.
  ended.catch(() => undefined);
  // In pieces: what was said so far outlives a microphone that is pulled out.
  recorder.start(1_000);
  return {
    finish: async () => {
      if (recorder.state !== 'inactive') recorder.stop();
      const spoken = await ended.finally(free);
      return toOgg(spoken);
    },
    discard: () => {
      if (recorder.state !== 'inactive') recorder.stop();
      free();
    },
  };
}

/** What a refused microphone means (Media Capture and Streams, section 10.2.5). */
export function problemOf(error: unknown): RecorderProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'notAllowed';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'noMicrophone' : 'failed';
}
