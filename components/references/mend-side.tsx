import type { ReactNode } from 'react';
import type { PictureFacts } from '#lib/references/picture-facts';
import { pictureNumbers } from '#lib/references/picture-numbers';

interface MendSideProps {
  readonly heading: 'Before' | 'After';
  /** Null while it is not known yet. */
  readonly facts: PictureFacts | null;
  /** What is wrong with it, or what was done to it. */
  readonly lines: readonly string[];
  readonly linesName: string;
  /** The picture on its ground. */
  readonly children: ReactNode;
}

/** One of two pictures side by side, with its exact numbers under it. */
export function MendSide({ heading, facts, lines, linesName, children }: MendSideProps) {
  return (
    <section aria-label={heading} className="grid min-w-0 content-start gap-3">
      <h3 className="font-medium">{heading}</h3>
      <div className="relative grid h-48 place-items-center overflow-clip rounded-md bg-sunken md:h-72">
        {children}
      </div>
      <dl className="grid min-h-25 grid-cols-[max-content_1fr] content-start gap-x-4 text-xs/5 tabular-nums">
        {facts &&
          pictureNumbers(facts).map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-text-3">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {lines.length > 0 && (
        <ul
          aria-label={linesName}
          className="grid gap-1 border-line border-t pt-3 text-text-2 text-xs"
        >
          {lines.map((line) => (
            <li key={line} className="text-pretty">
              {line}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
