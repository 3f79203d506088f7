import { Pill } from '#components/ui/pill';

interface ProviderPillProps {
  readonly provider: 'demo' | 'seedream';
}

/** Who makes the pictures, so that nobody takes the demo's for Seedream's. */
export function ProviderPill({ provider }: ProviderPillProps) {
  if (provider === 'seedream') {
    return <Pill title="Pictures are made by Seedream 4.0 and billed to your key.">Seedream</Pill>;
  }
  return (
    <Pill
      tone="warn"
      title="Pictures come from a stand-in on this machine. To make real ones, set SEEDREAM_API_KEY and start again."
    >
      <span>
        Demo<span className="max-[359px]:hidden">, no key</span>
      </span>
    </Pill>
  );
}
