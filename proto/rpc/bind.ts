/** Binds a gRPC server to its port. */
import { logVerbosity, setLogVerbosity, type Server, type ServerCredentials } from '@grpc/grpc-js';
import { listenError } from '../runtime/address.ts';

/** address: host:port. what: whose it is, for people. Rejects with FsError in one line (see listenError). */
export function bindServer(server: Server, address: string, credentials: ServerCredentials, what: string): Promise<void> {
  // The library would print its own words beside the error that it returns.
  setLogVerbosity(logVerbosity.NONE);
  return new Promise((resolve, reject) => {
    server.bindAsync(address, credentials, (error) => {
      if (error === null) resolve();
      else reject(listenError(error, address, what));
    });
  });
}
