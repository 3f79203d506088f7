/** No picture lies over the page. */
export default function Default() {
  return null;
}
