/** Who may ask for what admins ask. */
import { status as grpcStatus } from '@grpc/grpc-js';
import { callerOf } from '../../proto/rpc/credentials.ts';

/** The gRPC status for a caller without an admin's certificate of this cluster; undefined: it has one. */
export function adminRefusal(call: Parameters<typeof callerOf>[0], cluster: string): { readonly code: number; readonly details: string } | undefined {
  const caller = callerOf(call);
  if (caller.cluster === cluster && caller.role === 'admin') return undefined;
  return { code: grpcStatus.PERMISSION_DENIED, details: `a certificate of role ${caller.role} is no admin's` };
}
