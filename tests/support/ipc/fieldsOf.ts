import type { z } from 'zod';

/** One field of a schema: where it is, and whether what it takes ends somewhere. */
export type Field = { path: string; bounded: boolean };

/** The parts of a schema's definition this reads, see zod 4 `_zod.def`. */
type Definition = {
  type: string;
  shape?: Record<string, z.ZodType>;
  catchall?: z.ZodType;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  options?: z.ZodType[];
  keyType?: z.ZodType;
  valueType?: z.ZodType;
  format?: string;
  checks?: { _zod: { def: { check: string; pattern?: RegExp } } }[];
};

/** Bounded by a greatest length, or by a form that has one. */
function ends({ format, checks = [] }: Definition): boolean {
  return (
    ['uuid', 'guid'].includes(format ?? '') ||
    checks.some(({ _zod: { def } }) => {
      const whole = def.pattern && /^\^[^*+]*\$$/u.test(def.pattern.source);
      return def.check === 'max_length' || def.check === 'length_equals' || whole === true;
    })
  );
}

/** Every field of a schema, however deep, that takes a text, a list or named values. */
export function fieldsOf(schema: z.ZodType, path = ''): Field[] {
  const def = schema._zod.def as unknown as Definition;
  const inside = (part: z.ZodType | undefined, name = path): Field[] => (part ? fieldsOf(part, name) : []);
  switch (def.type) {
    case 'object':
      return [
        { path, bounded: def.catchall?._zod.def.type === 'never' },
        ...Object.entries(def.shape ?? {}).flatMap(([key, part]) => inside(part, `${path}.${key}`)),
      ];
    case 'array':
      return [{ path, bounded: ends(def) }, ...inside(def.element, `${path}[]`)];
    case 'string':
      return [{ path, bounded: ends(def) }];
    case 'record':
      return [...inside(def.keyType, `${path}{key}`), ...inside(def.valueType, `${path}{}`)];
    case 'union':
      return (def.options ?? []).flatMap((option) => inside(option));
    case 'pipe':
      return inside(def.in);
    case 'any':
    case 'unknown':
      return [{ path, bounded: false }];
    default:
      return inside(def.innerType);
  }
}
