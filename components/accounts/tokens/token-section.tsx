import { PageSection } from '#components/ui/page-section';
import type { ApiToken } from '#lib/accounts/tokens/api-token';
import type { Scope } from '#lib/accounts/tokens/scope';
import { NewTokenButton } from './new-token-button.tsx';
import { TokenRow } from './token-row.tsx';

interface TokenSectionProps {
  readonly tokens: readonly ApiToken[];
  /** What a new one can be used for. */
  readonly offered: readonly Scope[];
}

/** The tokens with which scripts and assistants use the studio. */
export function TokenSection({ tokens, offered }: TokenSectionProps) {
  return (
    <PageSection
      id="tokens"
      title="API tokens"
      hint={
        <>
          With a token, scripts (at /api/v1) and assistants (at /api/mcp) use the studio as you do:
          with your images, and within the same budget.{' '}
          <a href="/api/openapi.json" className="text-text-2 underline hover:text-text">
            What they can ask for
          </a>
        </>
      }
      action={<NewTokenButton offered={offered} />}
    >
      {tokens.length === 0 ? (
        <p className="text-sm/6 text-text-2">
          No tokens yet. Make one for a script, a plug-in or an assistant.
        </p>
      ) : (
        <ul aria-labelledby="tokens" className="grid border-line border-b">
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </ul>
      )}
    </PageSection>
  );
}
