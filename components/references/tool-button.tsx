import type { ReactNode } from 'react';

interface ToolButtonProps {
  /** The accessible name and the tooltip. */
  readonly name: string;
  readonly isPressed?: boolean;
  /** Nothing to do just now. It keeps the focus, which a disabled button would lose. */
  readonly isOff?: boolean;
  /** As `aria-keyshortcuts` writes it. */
  readonly shortcut?: string;
  /** Its name is seen beside the glyph where there is room. */
  readonly hasWord?: boolean;
  /** The glyph. */
  readonly children: ReactNode;
  onPress(): void;
}

export function ToolButton(props: ToolButtonProps) {
  const { name, isPressed, isOff = false, shortcut, hasWord = false, children, onPress } = props;
  return (
    <button
      type="button"
      aria-label={name}
      aria-pressed={isPressed}
      aria-disabled={isOff || undefined}
      aria-keyshortcuts={shortcut}
      title={name}
      onClick={() => !isOff && onPress()}
      className={`flex h-11 min-w-11 select-none items-center justify-center gap-1.5 rounded border border-transparent text-text-2 transition-colors duration-100 hover:bg-hover hover:text-text active:bg-line-strong aria-disabled:bg-transparent aria-disabled:text-text-3 aria-disabled:opacity-50 aria-pressed:bg-accent-soft aria-pressed:text-accent md:h-8 md:min-w-8 forced-colors:aria-pressed:border-2 ${hasWord ? 'lg:px-2' : ''}`}
    >
      {children}
      {hasWord && (
        <span aria-hidden="true" className="pr-0.5 text-xs max-lg:hidden">
          {name}
        </span>
      )}
    </button>
  );
}
