import { factsOf } from '@shared/logic/templates/factsOf';
import { fill } from '@shared/logic/templates/fill';
import { finish } from '@shared/logic/templates/finish';
import { shares } from './keys/window';
import { rounded } from './support/median';
import { benchSources, benchTemplates } from './templates/library';
import { pickerTimes } from './templates/picker';
import { bigSuggestTimes } from './templates/suggest';

const locales = [
  { language: 'de', zone: 'Europe/Berlin' },
  { language: 'en', zone: 'Europe/London' },
] as const;

/**
 * A thousand templates, each for a thousand customers: facts gathered, template filled, looked through for open ends and
 * written. In ms for one template and one customer. Then how long the picker takes to open with 2,000 of them, and how long
 * answers take to be suggested: with those templates, and with 500,000 messages.
 */
export async function measure(): Promise<object> {
  const templates = benchTemplates(1000);
  const customers = benchSources(1000);
  const times = new Float64Array(templates.length * customers.length);
  let [done, open] = [0, 0];
  for (const template of templates) {
    for (const sources of customers) {
      const locale = locales[done % 2] ?? locales[0];
      const begin = performance.now();
      const filled = fill(template, factsOf(sources, locale.language), locale);
      if (!filled.ok) throw new Error(filled.error.code);
      if (finish(filled.value).text === null) open++;
      times[done++] = performance.now() - begin;
    }
  }
  const sorted = times.sort();
  const share = (part: number): number => rounded(sorted[Math.floor(part * done)] ?? NaN, 3);
  console.error(
    `${done} filled, ${open} with open ends; p50 ${share(0.5)}, p99 ${share(0.99)}, longest ${share(1 - 1 / done)}`,
  );
  const fill_p95 = share(0.95);
  const { picker, suggest } = await pickerTimes();
  const big = await bigSuggestTimes();
  return {
    ...{ fill_p95, picker_p95: shares(picker, 95).p95 },
    ...{ suggest_p95: shares(big.suggest, 95).p95, suggest_templates_p95: shares(suggest, 95).p95 },
  };
}
