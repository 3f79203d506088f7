import { v4, v7, validate } from 'uuid';

/**
 * A new row identifier: UUIDv7, so identifiers sort by the time they were made and a keyset page
 * needs no second column.
 */
export function newId(): string {
  return v7();
}

/** A key without any order or meaning, made by a browser to recognise its own request again. */
export function newClientKey(): string {
  return v4();
}

/** Whether a text from outside can be the identifier of a row at all. */
export function isId(text: string): boolean {
  return validate(text);
}
