import { build } from './build.mjs';
import { check } from './check.mjs';
import { e2e } from './e2e.mjs';
import { collectPromises } from './reliability.mjs';
import { ensureSystem } from './system.mjs';
import { ensureToolchain } from './toolchain.mjs';
import { unit } from './unit.mjs';

// npm test: everything there is, in order of what tells most soonest. What it proved goes into docs/reliability.md; what
// failed is named at the end, and the last line sums it up.
await ensureSystem();
await ensureToolchain();

const writeReliability = await collectPromises();
const total = { passed: 0, failed: 0 };
const failures = [];
const suite = async (name, part) => {
  const start = performance.now();
  const { passed, failed, failures: named = [] } = await part();
  failures.push(...named.map((each) => `${name}: ${each}`));
  total.passed += passed;
  total.failed += failed;
  console.log(`${name}: ${passed} passed, ${failed} failed (${Math.round((performance.now() - start) / 1000)} s)\n`);
  return failed === 0;
};

await suite('build', async () => ((await build()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }));
await suite('check', check);
const suitesGreen = await suite('unit', unit);
await suite('e2e', e2e);

for (const each of failures) console.log(`failed: ${each}`);
await writeReliability(total.failed === 0, suitesGreen);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
