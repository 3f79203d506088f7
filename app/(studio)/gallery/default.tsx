/** Beneath a viewer that was loaded without the page it was opened over. */
export default function Default() {
  return null;
}
