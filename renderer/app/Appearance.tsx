import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { usePreferences } from '@/commands';
import { cspNonce } from './cspNonce';
import { cssVariables, theme } from './theme/theme';

/** Theme and ground: light, dark, or as the system has it at the moment. */
export function Appearance({ children }: { children: ReactNode }) {
  const { theme: choice } = usePreferences();
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={choice === 'system' ? system : choice}
      getStyleNonce={cspNonce}
    >
      {children}
    </MantineProvider>
  );
}
