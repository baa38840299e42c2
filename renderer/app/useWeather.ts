import { useEffect, useState } from 'react';
import type { DeskEvent } from '@shared/ipc/events';
import type { LedgerHealth } from '@shared/ipc/desk';
import { useBridge, useDeskInfo } from '@/bridge';

/** What the desk stands in: line, disk, and how the ledger fared. */
export type Weather = {
  online: boolean;
  disk: { freeMb: number; stopped: boolean } | null;
  ledger: LedgerHealth;
};

function after(weather: Weather, event: DeskEvent): Weather {
  if (event.type === 'online') return { ...weather, online: event.online };
  if (event.type === 'ledger') return { ...weather, ledger: event.health };
  if (event.type === 'disk') return { ...weather, disk: { freeMb: event.freeMb, stopped: event.stopped } };
  return weather;
}

/** The weather as main tells it. */
export function useWeather(): Weather {
  const bridge = useBridge();
  const { ledger } = useDeskInfo();
  const [weather, setWeather] = useState<Weather>({ online: true, disk: null, ledger });
  useEffect(() => bridge.onEvent((event) => setWeather((before) => after(before, event))), [bridge]);
  return weather;
}
