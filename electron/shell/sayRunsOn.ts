import { catalogues } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';
import type { Notifier } from './notifier';
import type { PreferenceFile } from './preferences';

/** Says once that the desk runs on behind its icon: who closes a window may think it has ended. */
export function sayRunsOn(notifier: Notifier, preferences: PreferenceFile, language: Language): void {
  if (process.platform === 'darwin' || preferences.read().saidRunsOn) return;
  const { runsOn, runsOnHow } = catalogues[language].notifications;
  notifier.show({ conversation: null, title: runsOn, body: runsOnHow });
  preferences.write({ saidRunsOn: true });
}
