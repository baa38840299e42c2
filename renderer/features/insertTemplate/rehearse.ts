import { fill } from '@shared/logic/templates/fill';
import { finish } from '@shared/logic/templates/finish';
import { parseTemplate } from '@shared/logic/templates/parse';
import { sampleFacts } from '@shared/logic/templates/sample';

const sample = `{{ salutation }}, {{ "du" | du_sie: "Sie" }} {{ customer.firstName | default: "x" }}
{% if customer.lastName %}{{ conversation.lastCustomerAt | date: "long" }}{% endif %} {{ 1 | money: "EUR" }}`;

/** Reads and fills an example once: a program's first time is its slowest, and the first preview shall not wait for it. */
export function rehearse(): void {
  const parsed = parseTemplate(sample, 'plain');
  if (!parsed.ok) return;
  const filled = fill(parsed.template, sampleFacts('en'), { language: 'en', zone: 'UTC' });
  if (filled.ok) finish(filled.value);
}
