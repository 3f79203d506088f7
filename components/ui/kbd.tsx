/** A shortcut to be seen; assistive technology has it from `aria-keyshortcuts`. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <span aria-hidden="true" className="font-medium text-2xs opacity-85">
      {children}
    </span>
  );
}
