/** Whether an address leads to this computer and nowhere else; it says nothing of who is let in there. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
