/** The part of the package that is used; it ships without types. */
declare module 'fs-native-extensions' {
  /** Takes an exclusive lock on the whole file, or answers false when another process holds it. */
  export function tryLock(fd: number): boolean;
}
