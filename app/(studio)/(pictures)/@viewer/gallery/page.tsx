/** No picture lies over the gallery: going there closes the one that does. */
export default function NoPicture() {
  return null;
}
