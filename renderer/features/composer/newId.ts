/** A random id for a row that this window makes first. */
export function newId<T extends string>(): T {
  return crypto.randomUUID() as string as T;
}
