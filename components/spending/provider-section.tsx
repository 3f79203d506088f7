import { KeyForm } from '#components/spending/key-form';
import { type KeyState, keyWords } from '#lib/accounts/key-state';

interface ProviderSectionProps {
  readonly provider: 'demo' | 'seedream';
  /** Null for who may not set the key. */
  readonly keyState: KeyState | null;
  readonly timeZone: string;
}

/** Who makes the pictures, and with whose key. */
export function ProviderSection({ provider, keyState, timeZone }: ProviderSectionProps) {
  return (
    <section aria-labelledby="provider" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="provider" className="font-semibold text-base tracking-tight">
          Provider
        </h2>
        <p className="max-w-[64ch] text-pretty text-sm/6 text-text-2">
          {provider === 'demo'
            ? 'The demo makes the pictures on this machine, and bills nothing.'
            : 'Seedream 4.0 makes the pictures, with the key of this studio. The key stays on the server and is shown nowhere.'}{' '}
          {keyState ? keyWords(keyState, timeZone) : 'An admin of the studio sets the key.'}
        </p>
      </div>
      {keyState && keyState.from !== 'environment' && (
        <KeyForm isSet={keyState.from === 'settings'} />
      )}
    </section>
  );
}
