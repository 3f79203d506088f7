'use client';

import { createContext, type ReactNode, use } from 'react';

const MayMake = createContext(true);

interface MayMakeProviderProps {
  readonly mayMake: boolean;
  readonly children: ReactNode;
}

/** Tells the controls below whether whoever sees them may make anything, or only look. */
export function MayMakeProvider({ mayMake, children }: MayMakeProviderProps) {
  return <MayMake value={mayMake}>{children}</MayMake>;
}

/** Whether there is a use in offering what makes something; the server decides in any case. */
export function useMayMake(): boolean {
  return use(MayMake);
}
