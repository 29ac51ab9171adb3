import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Logger } from '../../../../proto/runtime/logger.ts';
import { GaneshaLog, parseGaneshaLine } from '../../../../tools/nfs/ganesha-log.ts';

const PREFIX = '23/11/2026 01:56:53 : epoch 6b039d65 : vm : nfs-ganesha-11330';

test('a line of Ganesha becomes fields', () => {
  assert.deepEqual(parseGaneshaLine(`${PREFIX}[main] nfs_start :NFS STARTUP :EVENT :             NFS SERVER INITIALIZED`), {
    level: 'info', component: 'NFS STARTUP', from: 'nfs_start', thread: 'main', message: 'NFS SERVER INITIALIZED',
  });
  assert.deepEqual(parseGaneshaLine(`${PREFIX}[svc_12] posix2fsal_error :FSAL :CRIT :Mapping 107(default) to ERR_FSAL_SERVERFAULT: a :b`), {
    level: 'error', component: 'FSAL', from: 'posix2fsal_error', thread: 'svc_12', message: 'Mapping 107(default) to ERR_FSAL_SERVERFAULT: a :b',
  });
});

test('what is said at every start of a machine without D-Bus and Kerberos is no error', () => {
  assert.equal(parseGaneshaLine(`${PREFIX}[main] gsh_dbus_pkginit :DBUS :CRIT :dbus_bus_get failed (Failed to connect)`).level, 'debug');
  assert.equal(parseGaneshaLine(`${PREFIX}[main] __Register_program :DISP :MAJ :Cannot register NFS V4 on TCP`).level, 'debug');
  assert.equal(parseGaneshaLine(`${PREFIX}[main] __Register_program :DISP :MAJ :Cannot register NFS V3 on TCP`).level, 'error');
});

test('a line of another kind is passed on whole', () => {
  assert.equal(parseGaneshaLine('ganesha.nfsd: error while loading shared libraries: libx.so').message, 'ganesha.nfsd: error while loading shared libraries: libx.so');
});

test('lines are put together from pieces, and logged', () => {
  const logged: [string, string][] = [];
  const put = (level: string) => (_fields: object, message: string): void => { logged.push([level, message]); };
  const logger: Logger = { debug: put('debug'), info: put('info'), warn: put('warn'), error: put('error'), child: () => logger };
  const log = new GaneshaLog(logger, () => undefined);
  const text = `${PREFIX}[main] f :FSAL :WARN :one\n${PREFIX}[main] f :FSAL :MAJ :two\n`;
  for (let at = 0; at < text.length; at += 7) log.push(text.slice(at, at + 7));
  assert.deepEqual(logged, [['warn', 'one'], ['error', 'two']]);
});
