'use client';

import { useState } from 'react';
import { GuestNameForm } from '#components/experiments/judge/guest-name-form';
import { JudgeDesk } from '#components/experiments/judge/judge-desk';
import type { GuestPage } from '#lib/experiments/guests/guest-page';
import { guestPlace } from '#lib/experiments/judging/judge-place';

/** Asks a guest for a name where the link does, and then shows one pair after the other. */
export function GuestDesk({ page }: { readonly page: GuestPage }) {
  const { token, asked, asksName, isKnown, next } = page;
  const [isNamed, setNamed] = useState(false);
  const place = guestPlace(token);
  if (asksName && !isNamed) {
    return <GuestNameForm address={place.address} asked={asked} onStart={() => setNamed(true)} />;
  }
  return (
    <JudgeDesk
      place={place}
      asked={asked}
      initial={next}
      isKnown={isKnown || isNamed}
      takesFocus={isNamed}
    />
  );
}
