/**
 * Names of this machine by which nobody else can reach it. There are others, such as 127.0.0.2; whoever
 * comes by one of these needs no account, so it is these alone that are trusted.
 */
export const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);
