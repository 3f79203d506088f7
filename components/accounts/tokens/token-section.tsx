import type { ApiToken } from '#lib/accounts/tokens/api-token';
import { NewTokenButton } from './new-token-button.tsx';
import { TokenRow } from './token-row.tsx';

/** The tokens with which scripts and assistants use the studio. */
export function TokenSection({ tokens }: { readonly tokens: readonly ApiToken[] }) {
  return (
    <section aria-labelledby="tokens" className="grid gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="grid gap-1">
          <h2 id="tokens" className="font-semibold text-base tracking-tight">
            API tokens
          </h2>
          <p className="max-w-[64ch] text-pretty text-text-3 text-xs">
            With a token, scripts (at /api/v1) and assistants (at /api/mcp) use the studio as you
            do: with your images, and within the same budget.{' '}
            <a href="/api/openapi.json" className="text-text-2 underline hover:text-text">
              What they can ask for
            </a>
          </p>
        </div>
        <NewTokenButton />
      </div>
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
    </section>
  );
}
