/**
 * One value for the whole process. The framework bundles each route and the instrumentation hook
 * apart, so a module-level variable exists several times; the global symbol registry exists once.
 *
 * @param name unique among the studio's singletons
 */
export function processSingleton<Value>(name: string, create: () => Value): Value {
  const registry = globalThis as unknown as Record<symbol, Value | undefined>;
  const key = Symbol.for(`seedream-studio.${name}`);
  registry[key] ??= create();
  return registry[key];
}
