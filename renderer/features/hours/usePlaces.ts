import { useEffect, useState } from 'react';
import type { Language } from '@shared/ipc/desk';
import { countries, type Place, regions, states } from '@shared/logic/time/holidays';
import { useLocale } from '@/ui/format/locale';

type Kind = 'country' | 'state' | 'region';

/** Places whose holidays may be chosen within others; none while they are loaded, or where there is nothing to choose. */
export function usePlaces(kind: Kind, country: string | null, state: string | null): readonly Place[] {
  const { language } = useLocale();
  const key = [kind, country, state, language].join(' ');
  const [found, setFound] = useState<{ key: string; places: Place[] }>({ key: '', places: [] });
  useEffect(() => {
    let stale = false;
    void read(kind, country, state, language).then((places) => {
      if (!stale) setFound({ key, places });
    });
    return () => {
      stale = true;
    };
  }, [key, kind, country, state, language]);
  return found.key === key ? found.places : [];
}

async function read(kind: Kind, country: string | null, state: string | null, language: Language): Promise<Place[]> {
  if (kind === 'country') return countries(language);
  if (country === null) return [];
  if (kind === 'state') return states(country, language);
  return state === null ? [] : regions(country, state, language);
}
