import { useEffect, useRef, useState } from 'react';
import { problemOf, record, type RecorderProblem, type Recording } from './recorder';

/** The longest message, in ms: it ends by itself then and is kept. */
const longestMs = 600_000;

export type RecorderState =
  | { at: 'rest' }
  | { at: 'starting' | 'finishing' }
  /** `since`: UTC ms. */
  | { at: 'recording'; since: number }
  | { at: 'refused'; why: RecorderProblem };

/**
 * Records a voice message. Leaving the editor frees the microphone and drops what was being said.
 * @param onSpoken takes the file, Ogg/Opus
 */
export function useRecorder(onSpoken: (sound: Blob) => void) {
  const [state, setState] = useState<RecorderState>({ at: 'rest' });
  const running = useRef<Recording | null>(null);
  const asked = useRef(0);
  useEffect(
    () => () => {
      asked.current += 1;
      running.current?.discard();
      running.current = null;
    },
    [],
  );

  const start = async (): Promise<void> => {
    const turn = ++asked.current;
    setState({ at: 'starting' });
    try {
      const recording = await record();
      if (turn !== asked.current) return recording.discard();
      running.current = recording;
      setState({ at: 'recording', since: Date.now() });
    } catch (error) {
      if (turn === asked.current) setState({ at: 'refused', why: problemOf(error) });
    }
  };
  const finish = async (): Promise<void> => {
    const recording = running.current;
    if (!recording) return;
    running.current = null;
    const turn = asked.current;
    setState({ at: 'finishing' });
    try {
      const sound = await recording.finish();
      if (turn !== asked.current) return;
      onSpoken(sound);
      setState({ at: 'rest' });
    } catch (error) {
      if (turn === asked.current) setState({ at: 'refused', why: problemOf(error) });
    }
  };
  const discard = (): void => {
    asked.current += 1;
    running.current?.discard();
    running.current = null;
    setState({ at: 'rest' });
  };
  const latest = useRef(finish);
  latest.current = finish;
  const recording = state.at === 'recording';
  useEffect(() => {
    if (!recording) return;
    const timer = setTimeout(() => void latest.current(), longestMs);
    return () => clearTimeout(timer);
  }, [recording]);

  return {
    state,
    /** It waits for words, or for a file of them. */
    active: state.at === 'starting' || state.at === 'recording' || state.at === 'finishing',
    /** What was spoken could not be kept. */
    lost: state.at === 'refused' && state.why === 'failed',
    toggle: () => void (state.at === 'recording' ? finish() : state.at === 'finishing' ? undefined : start()),
    finish: () => void finish(),
    discard,
  };
}
