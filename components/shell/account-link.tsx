import Link from 'next/link';

/** Who is signed in, and the way to what they may change of themselves. */
export function AccountLink({ name }: { readonly name: string }) {
  return (
    <Link
      href="/settings/account"
      prefetch={false}
      title={name}
      className="ml-2 grid size-7 shrink-0 place-items-center rounded-full max-md:hidden"
    >
      <span
        aria-hidden="true"
        className="grid size-7 place-items-center rounded-full bg-hover font-medium text-text-2 text-xs hover:text-text"
      >
        {initialOf(name)}
      </span>
      <span className="sr-only">{name}, your account</span>
    </Link>
  );
}

/** Whole signs: an emoji or an accented letter is one. */
function initialOf(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim());
  return first?.segment.toUpperCase() ?? '?';
}
