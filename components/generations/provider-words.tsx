import type { Failure } from '#lib/generations/generation';

/** The provider's own words: text to be quoted, never markup. */
export function ProviderWords({ failure }: { readonly failure: Failure }) {
  const { status, reason, message, traceId } = failure;
  const facts = [
    ['Status', status],
    ['Reason', reason],
    ['Trace', traceId],
  ].filter(([, value]) => value !== null);
  if (!message && facts.length === 0) return null;
  return (
    <details className="pointer-coarse:-my-2.5 text-xs">
      <summary className="pointer-coarse:py-3.5 w-fit cursor-pointer rounded py-0.5 text-text-2 hover:text-text">
        {status === null ? 'What is known' : 'What the provider said'}
      </summary>
      <div className="mt-1.5 grid gap-2 border-line-strong border-l-2 pl-3">
        {message && <blockquote className="wrap-anywhere text-text">{message}</blockquote>}
        {facts.length > 0 && (
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
            {facts.map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-text-3">{name}</dt>
                <dd className="wrap-anywhere font-mono tabular-nums">{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </details>
  );
}
