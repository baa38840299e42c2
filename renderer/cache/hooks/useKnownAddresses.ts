import { useEffect, useState } from 'react';
import { type KnownAddress, knownAddresses } from '../addresses';
import { useCache } from '../CacheProvider';

/** Every mail address this desk knows, as of when the editor opened; null until it is read. `wanted` false: not asked. */
export function useKnownAddresses(wanted: boolean): readonly KnownAddress[] | null {
  const { context } = useCache();
  const [known, setKnown] = useState<readonly KnownAddress[] | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    void knownAddresses(context).then((found) => !gone && setKnown(found));
    return () => {
      gone = true;
    };
  }, [context, wanted]);
  return known;
}
