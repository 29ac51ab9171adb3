/** Ganesha's log lines as fields of ours: "DATE TIME : epoch X : HOST : nfs-ganesha-PID[thread] function :COMPONENT :LEVEL :message". */
import type { Logger } from '../../proto/runtime/logger.ts';

export interface GaneshaLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly component: string;
  readonly from: string;
  readonly thread: string;
  readonly message: string;
}

const LINE = /^\S+ \S+ : epoch [0-9a-f]+ : \S* ?: ?\S+-\d+\[([^\]]*)\] (\S+) :([^:]+) :([A-Z0-9_]+) :(.*)$/;
const LEVELS: Readonly<Record<string, GaneshaLine['level']>> = { FATAL: 'error', MAJ: 'error', CRIT: 'error', WARN: 'warn', EVENT: 'info', INFO: 'info' };

/** Said at every start where there is no D-Bus, no Kerberos, no rpcbind or no Ceph, none of which a gateway for NFSv4 needs. */
const EXPECTED = /^(DBUS|gssd_refresh_krb5|nfs_rpc_cb_init_ccache|find_keytab_entry)|DBUS|krb5|Cannot register NFS V4|Missing RADOS|^-+$/;

/** What a line says; one in another form is its own message. */
export function parseGaneshaLine(text: string): GaneshaLine {
  const [, thread = '', from = '', component = '', word = '', said] = LINE.exec(text) ?? [];
  if (said === undefined) return { level: 'info', component: '', from: '', thread: '', message: text.trim() };
  const message = said.trim();
  const level = EXPECTED.test(message) || EXPECTED.test(from) || component.trim() === 'DBUS' ? 'debug' : LEVELS[word] ?? 'debug';
  return { level, component: component.trim(), from, thread, message };
}

/** Splits a stream of text into lines and logs them. onLine sees each, for who waits for a certain one. */
export class GaneshaLog {
  #rest = '';
  readonly #logger: Logger;
  readonly #onLine: (line: GaneshaLine) => void;

  constructor(logger: Logger, onLine: (line: GaneshaLine) => void) {
    this.#logger = logger;
    this.#onLine = onLine;
  }

  push(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = (lines.pop() ?? '').slice(-LONGEST);
    for (const line of lines) if (line.trim() !== '') this.#log(parseGaneshaLine(line));
  }

  #log(line: GaneshaLine): void {
    const { level, message, ...fields } = line;
    this.#logger[level](fields, message);
    this.#onLine(line);
  }
}

/** Of a line without an end, so much is kept. */
const LONGEST = 16_384;
