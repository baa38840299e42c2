import { useEffect, useState } from 'react';

/** The domain one has to own for a host; null where the Public Suffix List knows no such ending. */
export type Registrable = (host: string) => string | null;

/** Fetches the Public Suffix List, which is large, when it is first needed. */
export async function loadRegistrable(): Promise<Registrable> {
  const { parse } = await import('tldts');
  return (host) => {
    const { domain, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
    return isIcann || isPrivate ? domain : null;
  };
}

/** The same for a component; null until it is there. */
export function useRegistrable(): Registrable | null {
  const [known, setKnown] = useState<Registrable | null>(null);
  useEffect(() => {
    let gone = false;
    void loadRegistrable().then((found) => !gone && setKnown(() => found));
    return () => {
      gone = true;
    };
  }, []);
  return known;
}
