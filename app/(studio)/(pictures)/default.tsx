/** Beneath a picture that was come to from outside of the gallery: there is no page of it. */
export default function Default() {
  return null;
}
