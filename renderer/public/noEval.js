// The page's policy forbids making code from text. Schemas try once, when the first is built, whether they may, and the
// browser would report that as a breach: this runs before any module and says that they need not try.
globalThis.__zod_globalConfig = { jitless: true };
