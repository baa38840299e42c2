import { type RefObject, useState } from 'react';

/** What a player shows of its audio element; times in ms. */
export type AudioState = {
  playing: boolean;
  at: number;
  duration: number;
  /** The sound cannot be played: there is no decoder for it, or it is damaged. */
  unplayable: boolean;
  toggle(): void;
  seek(ms: number): void;
  /** What the audio element must tell. */
  listeners: Record<'onPlay' | 'onPause' | 'onEnded' | 'onTimeUpdate' | 'onLoadedMetadata' | 'onError', () => void>;
};

/** Follows an audio element. `known`: its duration as the message gives it, in ms. */
export function useAudio(element: RefObject<HTMLAudioElement | null>, known: number | null): AudioState {
  const [playing, setPlaying] = useState(false);
  const [unplayable, setUnplayable] = useState(false);
  const [at, setAt] = useState(0);
  const [duration, setDuration] = useState(known ?? 0);
  const follow = () => {
    const audio = element.current;
    if (!audio) return;
    setAt(audio.currentTime * 1000);
    // A recording without an index says it lasts for ever; then the message's own word holds.
    if (Number.isFinite(audio.duration)) setDuration(audio.duration * 1000);
  };
  return {
    playing,
    at: Math.min(at, duration),
    duration,
    unplayable,
    toggle: () => {
      const audio = element.current;
      if (playing) audio?.pause();
      else void audio?.play().catch(() => setPlaying(false));
    },
    seek: (ms) => {
      if (element.current) element.current.currentTime = ms / 1000;
      setAt(ms);
    },
    listeners: {
      onPlay: () => setPlaying(true),
      onPause: () => setPlaying(false),
      onEnded: () => setPlaying(false),
      onTimeUpdate: follow,
      onLoadedMetadata: follow,
      onError: () => setUnplayable(true),
    },
  };
}
