import fc from 'fast-check';
import type { z } from 'zod';

/** The parts of a schema's definition this reads, see zod 4 `_zod.def`. */
type Definition = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  values?: unknown[];
  entries?: Record<string, string>;
};

const words = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('practice', 'practice-1', '', 'a'.repeat(5_000), '../../x', '\u202E', '__proto__', '1=1; --'),
);
const numbers = fc.oneof(fc.integer(), fc.nat(500), fc.constantFrom(0, -1, 1e308, NaN, Infinity, 2 ** 53));

/** Values that are mostly what a schema wants, and at times something else somewhere inside. */
export function nearly(schema: z.ZodType): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: like(schema) }, { weight: 1, arbitrary: fc.anything() });
}

function like(schema: z.ZodType): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Definition;
  switch (def.type) {
    case 'object': {
      const shape = Object.entries(def.shape ?? {}).map(([key, part]) => [key, nearly(part)] as const);
      const whole = fc.record(Object.fromEntries(shape));
      const extra = fc.tuple(whole, fc.dictionary(fc.string(), fc.anything(), { maxKeys: 1 }));
      return fc.oneof(
        { weight: 20, arbitrary: whole },
        { weight: 1, arbitrary: extra.map(([a, b]) => ({ ...a, ...b })) },
      );
    }
    case 'array':
      return def.element ? fc.array(nearly(def.element), { maxLength: 4 }) : fc.constant([]);
    case 'nullable':
      return def.innerType ? fc.option(nearly(def.innerType)) : fc.constant(null);
    case 'optional':
      return def.innerType ? fc.option(nearly(def.innerType), { nil: undefined }) : fc.constant(undefined);
    case 'union':
      return fc.oneof(...(def.options ?? []).map((option) => nearly(option)));
    case 'literal':
      return fc.constantFrom(...(def.values ?? [null]));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? { none: '' }));
    case 'string':
      return words;
    case 'number':
      return numbers;
    case 'boolean':
      return fc.boolean();
    case 'record':
      return fc.dictionary(words, words, { maxKeys: 3 });
    case 'custom':
      return fc.uint8Array({ maxLength: 50 });
    default:
      return fc.anything();
  }
}
