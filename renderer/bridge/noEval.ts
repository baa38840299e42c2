import { config } from 'zod';

// The page's policy forbids making code from text. Schemas look once, when the first is built, whether they may:
// this must run before any schema of shared/ is loaded, so renderer/bridge imports it first.
config({ jitless: true });
