/** An environment variable the run of the suite sets. Throws where it is missing. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the suite with npm run e2e`);
  return value;
}
