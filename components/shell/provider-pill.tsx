interface ProviderPillProps {
  readonly provider: 'demo' | 'seedream';
  /** What it opens. */
  readonly menu: string;
}

/**
 * Who makes the pictures, so that nobody takes the demo's for Seedream's; and the way to what they
 * have cost.
 */
export function ProviderPill({ provider, menu }: ProviderPillProps) {
  const isDemo = provider === 'demo';
  return (
    <button
      type="button"
      popoverTarget={menu}
      aria-haspopup="dialog"
      aria-label={isDemo ? 'Demo, no key: spending' : 'Seedream: spending'}
      title={isDemo ? demoTitle : 'Pictures are made by Seedream 4.0 and billed to your key.'}
      className="group grid h-11 place-items-center rounded-full md:h-[30px]"
    >
      <span
        className={`inline-flex h-[22px] items-center whitespace-nowrap rounded-full px-2 text-xs ${isDemo ? 'bg-warn-soft text-warn' : 'bg-hover text-text-2 group-hover:text-text'}`}
      >
        {isDemo ? 'Demo' : 'Seedream'}
        {isDemo && <span className="max-[359px]:hidden">, no key</span>}
      </span>
    </button>
  );
}

const demoTitle =
  'Pictures come from a stand-in on this machine. To make real ones, set a key in Settings.';
