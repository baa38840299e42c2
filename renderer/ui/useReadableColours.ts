import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReadableColours } from './MessageFrameReadable';

/** The desk's colours, for what is drawn in a page of its own; other ones with another theme. */
export function useReadableColours(): ReadableColours {
  const scheme = useComputedColorScheme('light');
  const [colours, setColours] = useState(() => read(scheme === 'dark'));
  useEffect(() => {
    // The page takes the colours of a theme on just after this.
    const frame = requestAnimationFrame(() => setColours(read(scheme === 'dark')));
    return () => cancelAnimationFrame(frame);
  }, [scheme]);
  return colours;
}

function read(dark: boolean): ReadableColours {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string): string => style.getPropertyValue(name).trim();
  return { ground: value('--t-pane'), text: value('--t-text'), line: value('--t-line'), mark: value('--t-mark'), dark };
}
