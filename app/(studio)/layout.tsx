import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { StopWatch } from '#components/generations/stop-watch';
import { StudioHeader } from '#components/shell/studio-header';
import { getStudioFacts } from '#lib/accounts/studio-facts';
import { readTheme, themeCookie } from '#lib/accounts/theme';
import { currentStop } from '#lib/generations/current-stop';

export default async function StudioLayout({ children }: { readonly children: ReactNode }) {
  const { provider } = getStudioFacts();
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <>
      <StudioHeader provider={provider} theme={theme} />
      <StopWatch initial={await currentStop()} />
      {children}
    </>
  );
}
