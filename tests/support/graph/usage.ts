import type { Clock } from '../../../electron/connectors/connector';
import { Refusal } from './refusal';

const hour = 3_600_000;

/**
 * Calls are counted over a rolling hour and told with each answer, in per cent (docs/graph-api/overview/rate-limiting,
 * v24.0: X-App-Usage, X-Business-Use-Case-Usage with estimated_time_to_regain_access in minutes). At 100 they are refused.
 */
export function createUsage(clock: Clock, owner: string, host: 'instagram' | 'facebook') {
  const calls: number[] = [];
  let most = 4_800;
  let refused: number | null = null;
  const within = (): number[] => calls.filter((at) => at > clock.now() - hour);
  const percent = (): number => Math.floor((within().length / most) * 100);
  /** Minutes until the oldest call leaves the hour. */
  const regainMin = (): number => Math.max(1, Math.ceil(((within()[0] ?? clock.now()) + hour - clock.now()) / 60_000));
  return {
    calls: calls as readonly number[],
    limit: (calls: number) => void (most = calls),
    /** Every call is refused with this code: 4 the app, 17 the user, 32 the page, 613 too often, 80001, 80002; null: none. */
    refuse: (code: number | null) => void (refused = code),
    count(): void {
      if (refused !== null) throw new Refusal(refused);
      if (percent() >= 100) throw new Refusal(host === 'facebook' ? 80001 : 80002);
      calls.push(clock.now());
    },
    headers(): Record<string, string> {
      const used = { call_count: percent(), total_cputime: 1, total_time: 1 };
      const blocked = refused !== null ? 1 : percent() >= 100 ? regainMin() : 0;
      const type = host === 'facebook' ? 'pages' : 'instagram';
      const business = { [owner]: [{ type, ...used, estimated_time_to_regain_access: blocked }] };
      return { 'x-app-usage': JSON.stringify(used), 'x-business-use-case-usage': JSON.stringify(business) };
    },
  };
}
