/** Ports for servers that stop and start again. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that the kernel gives to clients (Linux: 32768 and up): a server that was stopped finds its own free. */
const FIRST = 22_000;
/** For each lane of the runner; files of two lanes run at the same time. */
const COUNT = 5_000;

const given = new Set<number>();

/** A port of this machine that nobody listens on, and that this process and the files of other lanes were not given. */
export async function freePort(): Promise<number> {
  const lane = Number(process.env['GEOFS_TEST_LANE'] ?? 0);
  for (;;) {
    const port = FIRST + lane * COUNT + Math.floor(Math.random() * COUNT);
    if (given.has(port)) continue;
    const server = createServer();
    try {
      await once(server.listen(port, '127.0.0.1'), 'listening');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      continue;
    }
    server.close();
    await once(server, 'close');
    given.add(port);
    return port;
  }
}
