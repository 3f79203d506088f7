import { KeyForm } from '#components/spending/key-form';
import { PageSection } from '#components/ui/page-section';
import { type KeyState, keyWords } from '#lib/accounts/key-state';
import { countLabel } from '#lib/generations/count';

interface ProviderSectionProps {
  readonly provider: 'demo' | 'seedream';
  /** Null for who may not set the key. */
  readonly keyState: KeyState | null;
  /** Orders that were accepted with a key which is not there any more. */
  readonly keyless: number;
  readonly timeZone: string;
}

/** Who makes the pictures, and with whose key. */
export function ProviderSection({ provider, keyState, keyless, timeZone }: ProviderSectionProps) {
  return (
    <PageSection id="provider" title="Provider">
      <p className="max-w-[64ch] text-pretty text-sm/6 text-text-2">
        {provider === 'demo'
          ? 'The demo makes the pictures on this machine, and bills nothing.'
          : 'Seedream 4.0 makes the pictures, with the key of this studio. The key stays on the server and is shown nowhere.'}{' '}
        {keyState ? keyWords(keyState, timeZone) : 'An admin of the studio sets the key.'}
      </p>
      {keyless > 0 && (
        <p className="max-w-[64ch] text-pretty text-sm/6 text-warn">
          Waiting for the key: {countLabel(keyless, 'order')}. What waits is sent and billed once it
          is set, and can be canceled until then.
        </p>
      )}
      {keyState && keyState.from !== 'environment' && (
        <KeyForm isSet={keyState.from === 'settings'} />
      )}
    </PageSection>
  );
}
