'use client';

import { type ReactNode, useRef, useState } from 'react';
import { tell } from '#components/ui/toast-manager';
import { referenceAddress } from '#lib/references/kept-reference';
import { lookUp } from '#lib/references/reference-requests';

interface ImageReferencesProps {
  /** SHA-256 of each, in the order they were sent. */
  readonly keys: readonly string[];
  /** Those of them that are not in this studio. */
  readonly missing: readonly string[];
}

/** What a picture was made from, small and numbered as its prompt calls them; each opens larger. */
export function ImageReferences({ keys, missing }: ImageReferencesProps) {
  const [larger, setLarger] = useState<ReactNode>(null);
  const asked = useRef(0);
  const open = async (key: string, number: number) => {
    asked.current += 1;
    const mine = asked.current;
    const dialog = await largerDialog(key, number, () => setLarger(null)).catch(() => null);
    if (mine !== asked.current) return;
    if (dialog) setLarger(dialog);
    else tell('The reference could not be opened. Try again.');
  };
  return (
    <section className="grid gap-2">
      <h2 className="font-medium">References</h2>
      <ul className="flex flex-wrap gap-2">
        {keys.map((key, index) => (
          <li key={key} className="relative">
            {missing.includes(key) ? (
              <MissingReference number={index + 1} />
            ) : (
              <button
                type="button"
                aria-label={`Show image ${index + 1} larger`}
                aria-haspopup="dialog"
                onClick={() => void open(key, index + 1)}
                className="block size-14 overflow-clip rounded bg-hover outline-offset-2"
              >
                {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
                <img
                  src={referenceAddress(key, 'small')}
                  alt=""
                  draggable={false}
                  decoding="async"
                  className="size-full object-cover"
                />
              </button>
            )}
            <span
              aria-hidden="true"
              className="pointer-events-none absolute top-0.5 left-0.5 grid h-4 min-w-4 place-items-center rounded-[4px] bg-black/70 px-1 font-semibold text-[0.625rem] text-white tabular-nums"
            >
              {index + 1}
            </span>
          </li>
        ))}
      </ul>
      {larger}
    </section>
  );
}

/** In place of one that the recipe of an imported picture names. */
function MissingReference({ number }: { readonly number: number }) {
  const words = `Image ${number} is not in this studio`;
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className="block size-14 rounded border border-line-strong border-dashed"
    />
  );
}

/** Asks what the studio knows of a reference, and fetches what shows it. */
async function largerDialog(key: string, number: number, close: () => void): Promise<ReactNode> {
  const [{ LargerPicture }, found] = await Promise.all([
    import('#components/references/larger-picture'),
    lookUp([key], [], new AbortController().signal),
  ]);
  const reference = found.ok ? found.value.references.find((each) => each.key === key) : undefined;
  if (!reference) return null;
  return (
    <LargerPicture
      title={`Image ${number}, ${reference.name}`}
      reference={reference}
      preview={null}
      onClose={close}
    />
  );
}
