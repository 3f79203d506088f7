import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { pace } from '#lib/pace';

/**
 * Reads the page anew where something is heard that it does not show: once for all of a burst, and
 * never before the last reading has arrived and rested.
 *
 * @returns asks for it
 */
export function useRefresh(): () => void {
  const router = useRouter();
  const [isReading, startReading] = useTransition();
  const [reading] = useState(() => pace(() => startReading(() => router.refresh())));
  useEffect(() => {
    if (!isReading) reading.end();
  }, [isReading, reading]);
  useEffect(() => reading.stop, [reading]);
  return reading.ask;
}
