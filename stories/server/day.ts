/** The ISO day that all seeded records are relative to, and on which the clock of the server in the page begins: the stories look the same on every day. */
export const portalDay = '2026-06-15';
