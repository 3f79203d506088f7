/**
 * One value for the whole process. The framework bundles each route and the instrumentation hook
 * apart, so a module-level variable exists several times; the global symbol registry exists once.
 *
 * A promise that comes to nothing is forgotten, so that whoever asks next tries again.
 *
 * @param name unique among the studio's singletons
 */
export function processSingleton<Value>(name: string, create: () => Value): Value {
  const registry = globalThis as unknown as Record<symbol, Value | undefined>;
  const key = Symbol.for(`seedream-studio.${name}`);
  const known = registry[key];
  if (known !== undefined) return known;
  const created = create();
  registry[key] = created;
  if (created instanceof Promise) {
    created.catch(() => {
      if (registry[key] === created) delete registry[key];
    });
  }
  return created;
}
