'use client';

import { LocalTime } from '#components/generations/local-time';
import { Button } from '#components/ui/button';
import { deviceName } from '#lib/accounts/device-name';
import type { OwnSession } from '#lib/accounts/own-account';
import { signDeviceOut } from '#lib/accounts/own-actions';

/** Every device that one is signed in on; any but this one can be signed out from here. */
export function SessionList({ sessions }: { readonly sessions: readonly OwnSession[] }) {
  return (
    <ul aria-label="Devices" className="grid">
      {sessions.map(({ id, userAgent, address, since, isThis }) => (
        <li
          key={id}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t py-2"
        >
          <span className="min-w-0 flex-1 basis-40 text-sm">
            {deviceName(userAgent)}
            {isThis && ', this one'}
          </span>
          <span className="wrap-anywhere text-text-3 text-xs">
            {address && `${address}, `}since <LocalTime at={since} form="date" />
          </span>
          {!isThis && (
            <Button
              look="plain"
              size="small"
              aria-label={`Sign out ${deviceName(userAgent)}`}
              onClick={() => signDeviceOut({ id })}
            >
              Sign out
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
