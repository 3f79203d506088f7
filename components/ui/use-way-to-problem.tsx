import { type RefObject, useEffect, useRef } from 'react';

/**
 * Leads to what is wrong with a form: to the field, and without one to the words at its end. Either
 * may lie far from the button that was pressed.
 *
 * @param problem null while nothing is wrong; who was led there is led again once it was null
 */
export function useWayToProblem(
  problem: object | string | null,
): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem === null) return;
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (field) field.focus();
    else form.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return form;
}
