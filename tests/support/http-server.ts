import { createServer, type RequestListener } from 'node:http';
import {
  type AddressInfo,
  createServer as createNetServer,
  type Server,
  type Socket,
} from 'node:net';

/** A server on this machine that does what a test says, bytes and all. */
export interface LocalServer {
  /** Its origin. */
  readonly url: string;
  readonly port: number;
  /** Cuts every connection. */
  close(): Promise<void>;
}

export async function serveHttp(listener: RequestListener, port = 0): Promise<LocalServer> {
  const server = createServer(listener);
  return listening(server, port, () => server.closeAllConnections());
}

/** For what no HTTP server would do: each connection is the test's own. */
export async function serveSockets(onSocket: (socket: Socket) => void): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  const server = createNetServer((socket) => {
    sockets.add(socket);
    // Resets are what these tests are about.
    socket.on('error', () => {});
    onSocket(socket);
  });
  return listening(server, 0, () => {
    for (const socket of sockets) socket.destroy();
  });
}

async function listening(server: Server, port: number, cut: () => void): Promise<LocalServer> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      cut();
      await closed;
    },
  };
}
