import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { MayMakeProvider } from '#components/accounts/may-make';
import { InterruptionNotice } from '#components/generations/interruption-notice';
import { StopWatch } from '#components/generations/stop-watch';
import { Overlays } from '#components/shell/overlays';
import { StudioHeader } from '#components/shell/studio-header';
import { hasRight, rightsOf } from '#lib/accounts/role';
import { getStudioFacts } from '#lib/accounts/studio-facts';
import { readTheme, themeCookie } from '#lib/accounts/theme';
import { requireViewer } from '#lib/accounts/viewer';
import { currentInterruption } from '#lib/generations/current-interruption';
import { currentStop } from '#lib/generations/current-stop';

export default async function StudioLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await requireViewer();
  const { provider } = getStudioFacts();
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  const interruption = await currentInterruption(viewer);
  return (
    <>
      <StudioHeader
        provider={provider}
        theme={theme}
        name={viewer.email === null ? null : viewer.name}
      />
      <StopWatch initial={await currentStop()} />
      {interruption && <InterruptionNotice found={interruption} />}
      <Overlays rights={rightsOf(viewer.role)} hasAccount={viewer.email !== null} />
      <MayMakeProvider mayMake={hasRight(viewer.role, 'make')}>{children}</MayMakeProvider>
    </>
  );
}
