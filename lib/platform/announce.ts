/** What a line begins with that is meant for the person who starts the studio, not for its log. */
export const announcementSign = '› ';

/** Says something to whoever started the studio, and to nobody else: the log may be read by many. */
export function announce(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${announcementSign}${line}\n`).join(''));
}
