import { Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SystemFacts } from '@shared/ipc/desk';
import { useBridge, useDeskInfo } from '@/bridge';
import { usePreferences, useSetPreferences } from '@/commands';
import { useT } from '@/ui/useT';
import { Setting } from './Setting';

/** How the desk lives on this computer: whether it starts with it, and whether it stays when its window is closed. */
export function System() {
  const t = useT();
  const bridge = useBridge();
  const set = useSetPreferences();
  const { tray } = usePreferences();
  const { platform } = useDeskInfo();
  const [failed, setFailed] = useState(false);
  const [facts, setFacts] = useState<SystemFacts | null>(null);
  useEffect(() => {
    void bridge.call('desk', 'system', {}).then((reply) => {
      if (reply.ok) setFacts(reply.value);
    });
  }, [bridge]);
  const start = async (on: boolean) => {
    const done = await bridge.call('desk', 'setStartAtLogin', { on });
    setFailed(!done.ok);
    if (done.ok) setFacts((before) => before && { ...before, startAtLogin: on });
  };
  return (
    <>
      {facts !== null && facts.startAtLogin !== null && (
        <Setting
          label={t('settings.startAtLogin')}
          help={t(failed ? 'settings.startAtLoginFailed' : 'settings.startAtLoginHelp')}
        >
          <Switch
            size="md"
            aria-label={t('settings.startAtLogin')}
            checked={facts.startAtLogin}
            onChange={(event) => void start(event.currentTarget.checked)}
          />
        </Setting>
      )}
      {facts && platform !== 'darwin' && (
        <Setting label={t('settings.tray')} help={t(facts.tray ? 'settings.trayHelp' : 'settings.trayNone')}>
          <Switch
            size="md"
            aria-label={t('settings.tray')}
            checked={facts.tray && tray}
            disabled={!facts.tray}
            onChange={(event) => set({ tray: event.currentTarget.checked })}
          />
        </Setting>
      )}
    </>
  );
}
