// Runs before any module.

// The page's policy forbids making code from text. Schemas try once, when the first is built, whether they may, and the
// browser would report that as a breach: this says that they need not try.
globalThis.__zod_globalConfig = { jitless: true };

// The browser opens what the page has kept while the modules are still on their way.
indexedDB.databases().catch(() => undefined);
localStorage.getItem('');
