import type { ReactNode } from 'react';

interface FieldLabelProps {
  /** The field it names, for a click; a group is named by `id` instead. */
  readonly htmlFor?: string;
  readonly id?: string;
  readonly label: string;
  /** A quiet fact at the other end of the line. */
  readonly children?: ReactNode;
  readonly className?: string;
}

export function FieldLabel({ htmlFor, id, label, children, className = '' }: FieldLabelProps) {
  return (
    <div className={`mb-2 flex items-baseline justify-between gap-3 ${className}`}>
      {htmlFor ? (
        <label htmlFor={htmlFor} className="font-medium">
          {label}
        </label>
      ) : (
        <span id={id} className="font-medium">
          {label}
        </span>
      )}
      {children && <span className="text-right text-text-3 text-xs tabular-nums">{children}</span>}
    </div>
  );
}
