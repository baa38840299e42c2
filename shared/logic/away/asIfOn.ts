import type { AwaySettings } from '../../domain/away';
import type { Ms } from '../../domain/ids';

/** The settings as if what is on now had always been, and the breaker had fallen at a time or never. */
export function asIfOn({ rules, absences }: AwaySettings, stoppedAt: Ms | null): AwaySettings {
  return { rules: rules.map(({ since: _since, ...rule }) => rule), absences, stoppedAt };
}
