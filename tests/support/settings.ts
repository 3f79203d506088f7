/** Sets variables of the environment, or takes them away, for a studio that is running here. */
export function setVariables(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  // They are parsed once a process, and loading a module that logs has done that already.
  Reflect.deleteProperty(globalThis, Symbol.for('seedream-studio.env'));
}
