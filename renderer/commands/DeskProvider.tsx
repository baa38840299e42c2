import { createContext, useContext, type ReactNode } from 'react';
import type { Desk } from './startDesk';

const Context = createContext<Desk | null>(null);

/** Hands the desk to the screens. */
export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <Context value={desk}>{children}</Context>;
}

/** The desk above; only for hooks of renderer/commands. */
export function useDeskParts(): Desk {
  const desk = useContext(Context);
  if (!desk) throw new Error('no DeskProvider above');
  return desk;
}
