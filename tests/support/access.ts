import AxeBuilder from '@axe-core/playwright';

/** What axe finds on a page as it is now, a line for each rule that is broken. */
export async function violations(page: ConstructorParameters<typeof AxeBuilder>[0]['page']) {
  // What fades is pale for a moment.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // What keeps the focus in a dialog or a menu sends it on as soon as it gets it.
  const builder = new AxeBuilder({ page }).exclude('[data-base-ui-focus-guard]');
  const { violations: found } = await builder.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
