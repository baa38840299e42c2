import { useEffect, useState } from 'react';
import { type AddressKind, type KnownAddress, knownAddresses } from '../addresses';
import { useCache } from '../CacheProvider';

/** Every address of a kind this desk knows, as of when the editor opened; null until it is read. `kind` null: not asked. */
export function useKnownAddresses(kind: AddressKind | null): readonly KnownAddress[] | null {
  const { context } = useCache();
  const [known, setKnown] = useState<readonly KnownAddress[] | null>(null);
  useEffect(() => {
    if (kind === null) return;
    let gone = false;
    void knownAddresses(context, kind).then((found) => !gone && setKnown(found));
    return () => {
      gone = true;
    };
  }, [context, kind]);
  return known;
}
