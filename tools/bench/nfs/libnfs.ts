/** An NFSv3 client in this process: Debian's libnfs (libnfs13) through koffi. Calls block their thread. */
import koffi from 'koffi';

export const LIBNFS = 'libnfs.so.13';

type Pointer = unknown;

interface Functions {
  readonly init: () => Pointer;
  readonly destroy: (context: Pointer) => void;
  readonly parse: (context: Pointer, url: string) => Pointer;
  readonly mount: (context: Pointer, server: string, path: string) => number;
  readonly mkdir: (context: Pointer, path: string) => number;
  readonly creat: (context: Pointer, path: string, mode: number, file: Pointer[]) => number;
  readonly open: (context: Pointer, path: string, flags: number, file: Pointer[]) => number;
  readonly close: (context: Pointer, file: Pointer) => number;
  readonly write: (context: Pointer, file: Pointer, count: number, data: Buffer) => number;
  readonly read: (context: Pointer, file: Pointer, count: number, into: Buffer) => number;
  readonly stat: (context: Pointer, path: string, into: Buffer) => number;
  readonly error: (context: Pointer) => string;
}

/** struct nfs_stat_64 is seventeen words of 64 bits. */
const STAT_BYTES = 17 * 8;
const NAMES = { opened: 'void *' } as const;

function load(): Functions {
  const library = koffi.load(LIBNFS);
  const file = koffi.out(koffi.pointer(NAMES.opened));
  return {
    init: library.func('void *nfs_init_context()') as Functions['init'],
    destroy: library.func('void nfs_destroy_context(void *context)') as Functions['destroy'],
    parse: library.func('void *nfs_parse_url_dir(void *context, const char *url)') as Functions['parse'],
    mount: library.func('int nfs_mount(void *context, const char *server, const char *path)') as Functions['mount'],
    mkdir: library.func('int nfs_mkdir(void *context, const char *path)') as Functions['mkdir'],
    creat: library.func('nfs_creat', 'int', ['void *', 'str', 'int', file]) as Functions['creat'],
    open: library.func('nfs_open', 'int', ['void *', 'str', 'int', file]) as Functions['open'],
    close: library.func('int nfs_close(void *context, void *file)') as Functions['close'],
    write: library.func('int nfs_write(void *context, void *file, uint64_t count, const void *data)') as Functions['write'],
    read: library.func('int nfs_read(void *context, void *file, uint64_t count, _Out_ void *data)') as Functions['read'],
    stat: library.func('int nfs_stat64(void *context, const char *path, _Out_ void *into)') as Functions['stat'],
    error: library.func('const char *nfs_get_error(void *context)') as Functions['error'],
  };
}

export interface NfsServer {
  readonly host: string;
  readonly port: number;
  readonly mountPort: number;
  readonly path: string;
}

/** One mounted export, with a connection of its own. Every method throws an Error that holds libnfs's words. */
export class NfsClient implements Disposable {
  readonly #nfs = load();
  readonly #context: Pointer = this.#nfs.init();
  readonly #stat = Buffer.alloc(STAT_BYTES);

  constructor({ host, port, mountPort, path }: NfsServer) {
    this.#nfs.parse(this.#context, `nfs://${host}${path}?version=3&nfsport=${String(port)}&mountport=${String(mountPort)}`);
    this.#check(this.#nfs.mount(this.#context, host, path), 'mount');
  }

  mkdir(path: string): void {
    this.#check(this.#nfs.mkdir(this.#context, path), 'mkdir');
  }

  /** Creates, writes the data so often, and closes, which waits until it is stored. */
  create(path: string, data: Buffer, times: number): void {
    const file: Pointer[] = [null];
    this.#check(this.#nfs.creat(this.#context, path, 0o644, file), 'creat');
    for (let i = 0; i < times; i++) this.#check(this.#nfs.write(this.#context, file[0], data.length, data), 'write');
    this.#check(this.#nfs.close(this.#context, file[0]), 'close');
  }

  stat(path: string): void {
    this.#check(this.#nfs.stat(this.#context, path, this.#stat), 'stat');
  }

  /** Reads a file to its end. */
  read(path: string, into: Buffer): void {
    const file: Pointer[] = [null];
    this.#check(this.#nfs.open(this.#context, path, 0, file), 'open');
    while (this.#check(this.#nfs.read(this.#context, file[0], into.length, into), 'read') > 0);
    this.#check(this.#nfs.close(this.#context, file[0]), 'close');
  }

  [Symbol.dispose](): void {
    this.#nfs.destroy(this.#context);
  }

  #check(result: number, what: string): number {
    if (result < 0) throw new Error(`NFS ${what}: ${this.#nfs.error(this.#context)}`);
    return result;
  }
}
