import { usePathname } from 'next/navigation';
import { Fragment, type Ref } from 'react';
import { shortcutPlaces } from '#components/shell/shortcut-places';
import { hasCommandKey } from '#components/ui/command-key';
import { keyNames } from '#lib/key-name';
import { groupsFor, type Shortcut } from '#lib/shortcuts';

/** All keys of the studio, those of the page beneath first. */
export function ShortcutHelp({ ref }: { readonly ref: Ref<HTMLElement> }) {
  const groups = groupsFor(shortcutPlaces(usePathname()));
  return (
    <section
      ref={ref}
      aria-label="Shortcuts"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than the dialog is scrolled by keyboard too
      tabIndex={0}
      className="scroll-mt-6 gap-x-12 outline-none md:columns-2"
    >
      {groups.map(({ place, title, shortcuts }) => (
        <div key={place} className="mb-7 break-inside-avoid">
          <h3 className="mb-2 font-semibold">{title}</h3>
          <dl className="grid gap-2">
            {shortcuts.map((shortcut) => (
              <div key={shortcut.words} className="flex items-baseline justify-between gap-4">
                <dt className="min-w-0 text-pretty text-text-2">{shortcut.words}</dt>
                <dd className="flex max-w-1/2 shrink-0 flex-wrap justify-end gap-1">
                  <Keys shortcut={shortcut} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function Keys({ shortcut }: { readonly shortcut: Shortcut }) {
  const isApple = hasCommandKey();
  const keys = (isApple && shortcut.appleKeys) || shortcut.keys;
  return keys.map((each, at) => (
    <Fragment key={each}>
      {at > 0 && <span className="sr-only">or</span>}
      <kbd className="flex gap-0.5">
        {keyNames(each, isApple).map(({ shown, said }) => (
          <span
            key={said}
            className="grid h-5 min-w-5 place-items-center rounded border border-line-strong bg-sunken px-1 text-2xs"
          >
            <span aria-hidden="true">{shown}</span>
            <span className="sr-only">{said}</span>
          </span>
        ))}
      </kbd>
    </Fragment>
  ));
}
