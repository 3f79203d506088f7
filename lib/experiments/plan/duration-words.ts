const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long something is expected to take, as roughly as it is known: `about 4 minutes`. */
export function durationWords(timeMs: number): string {
  if (timeMs < minuteMs) return 'less than a minute';
  const [count, unit] =
    timeMs < 90 * minuteMs
      ? [Math.round(timeMs / minuteMs), 'minute']
      : [Math.round(timeMs / hourMs), 'hour'];
  return `about ${count} ${unit}${count === 1 ? '' : 's'}`;
}
