/** Why a stream to an mds ended, in one line that says what to do about it. */
import type { ServiceError } from '@grpc/grpc-js';
import { type Errno, errnoName } from '../../proto/types/errno.ts';
import type { Reply } from './ports.ts';

export interface StreamEnd {
  readonly errno: Errno;
  readonly reason: string;
  /** The mds goes away and said so, or is silent: another one is to be asked first. */
  readonly turnAway: boolean;
  /** The address of the mds that serves this client's site, if this one does not. */
  readonly serving?: string;
}

const FAILURES: readonly (readonly [RegExp, Errno, string])[] = [
  [/ECONNREFUSED/, 'ECONNREFUSED', 'connection refused: no mds listens there'],
  [/Name resolution failed|ENOTFOUND|EAI_AGAIN/, 'EHOSTUNREACH', 'the host name is unknown'],
  [/EHOSTUNREACH|ENETUNREACH/, 'EHOSTUNREACH', 'no route to the host'],
  [/wrong version number|packet length too long|http request/i, 'EPROTO', 'what listens there does not speak TLS'],
  // In TLS 1.3 a client hears of its own certificate only after it believes to be connected: as a closed connection.
  [/alert|certificate required|bad certificate|Failed to connect/i, 'EACCES', 'it closes the connection at once: it is no mds, or this client\'s certificate is not of its cluster'],
  [/certificate|self.signed|altname|unable to (verify|get)/i, 'EACCES', 'its certificate is not that of an mds of this cluster'],
];

/** Of a failed call. grpc-js tells causes only in its texts. */
export function endOfFailure(address: string, error: ServiceError): StreamEnd {
  const text = causeIn(error.details === '' ? error.message : error.details);
  for (const [pattern, errno, words] of FAILURES) {
    if (pattern.test(text)) return { errno, reason: `mds ${address}: ${words}`, turnAway: false };
  }
  return { errno: 'ENOTCONN', reason: `mds ${address}: ${text}`, turnAway: false };
}

/** The cause without the frame and the time that grpc-js puts around it: the same cause is the same text, on one line. */
function causeIn(text: string): string {
  const cause = /Last error: (.*?)(?: \(\d{4}-\d\d-\d\dT[^)]*\))?\.? Resolution note:/s.exec(text)?.[1] ?? text;
  return cause.replace(/\s+/g, ' ').trim();
}

/** Of a hello that the mds refused. */
export function endOfRefusal(address: string, message: Reply): StreamEnd {
  return { errno: errnoName(message.errno), reason: `mds ${address} refuses: ${message.detail}`, turnAway: false, ...servingOf(message) };
}

export function servingOf({ goodbye }: Reply): Pick<StreamEnd, 'serving'> {
  const serving = goodbye?.serving ?? '';
  return serving === '' ? {} : { serving };
}
