import type { MenuItemConstructorOptions } from 'electron';
import type { Ms } from '@shared/domain/ids';
import { catalogues } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';
import { tomorrowMorning } from '@shared/logic/notifications/quiet';

/** What the tray's menu does. */
export type TrayActions = { open(): void; compose(): void; quiet(until: Ms | null): void; quit(): void };

/** The tray's menu: the desk, a new message, quiet, the end. @param until when the present pause ends; null: none */
export function trayMenu(
  language: Language,
  zone: string,
  until: Ms | null,
  { open, compose, quiet, quit }: TrayActions,
): MenuItemConstructorOptions[] {
  const words = catalogues[language].notifications;
  const hour = 3_600_000;
  const pauses: MenuItemConstructorOptions[] =
    until === null
      ? [
          { label: words.quietHour, click: () => quiet(Date.now() + hour) },
          { label: words.quietTomorrow, click: () => quiet(tomorrowMorning(Date.now(), zone)) },
        ]
      : [
          { label: words.quietUntil.replace('{{time}}', timeOf(until, language, zone)), enabled: false },
          { label: words.quietEnd, click: () => quiet(null) },
        ];
  const line = { type: 'separator' } as const;
  return [
    { label: words.open, click: open },
    { label: words.compose, click: compose },
    line,
    ...pauses,
    line,
    { label: words.quit, click: quit },
  ];
}

function timeOf(at: Ms, language: Language, timeZone: string): string {
  const shape = { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone } as const;
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', shape).format(at);
}
