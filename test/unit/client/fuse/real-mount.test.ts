import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SILENT } from '../../../../proto/runtime/logger.ts';
import { ROOT_CREDENTIAL, type CallContext } from '../../../../proto/types/context.ts';
import type { ByteName } from '../../../../proto/types/name.ts';
import { cannotMount, run, sh, TestMount } from '../../../support/fuse-mount.ts';

const CALL: CallContext = { signal: new AbortController().signal, deadlineMs: Infinity, cred: ROOT_CREDENTIAL, requestId: 'test' };
const skip = cannotMount();
const options = { skip, timeout: 60_000 };

test('files, links, names, xattrs and a clean unmount', options, async () => {
  await using mount = await TestMount.start({ logger: SILENT });
  const m = mount.point;
  assert.equal(mount.server.negotiated?.negativeEntries, true);
  assert.equal(mount.server.negotiated.maxWrite, 1024 * 1024);
  assert.equal(await sh(`cd ${m}; echo hello > a; cat a; mv a b; cat b; ln b c; stat -c %h c; ln -s b s; cat s; readlink s; mkdir -p d/e; rmdir d/e; rm b c; ls`), 'hello\nhello\n2\nhello\nb\nd\ns\n');
  assert.equal(await sh(`cd ${m}; umask 027; touch u; mkdir v; stat -c %a u v`), '640\n750\n');
  assert.equal(await sh(`cd ${m}; dd if=/dev/urandom of=big bs=1M count=5 status=none; cp big big2; cmp big big2; truncate -s 3 big2; stat -c %s big2; echo x >> big2; stat -c %s big2`), '3\n5\n');
  const script = 'import os,sys\np=sys.argv[1]\nos.setxattr(p,b"user.k\\xff",b"v\\0w")\nprint(os.listxattr(os.fsencode(p)),os.getxattr(p,b"user.k\\xff"))\nos.removexattr(p,b"user.k\\xff")\nprint(os.listxattr(p))\n';
  const xattr = await run('python3', ['-c', script, `${m}/u`]);
  assert.equal(xattr.stdout, "['user.k\\udcff'] b'v\\x00w'\n[]\n", xattr.stderr);
  await mount.unmount();
});

test('a directory of 2,000 names is listed whole, and again from the kernel', options, async () => {
  await using mount = await TestMount.start();
  const { point, fileSystem } = mount;
  assert.equal(await sh(`mkdir ${point}/d; cd ${point}/d; for i in $(seq 2000); do : > n$i; done; ls -A | sort -u | wc -l; ls -al | wc -l`), '2000\n2003\n');
  const listed = fileSystem.calls.get('readdir');
  assert.equal(await sh(`ls -f ${point}/d | wc -l`), '2002\n');
  const again = await sh(`ls -f ${point}/d | wc -l`);
  assert.equal(again, '2002\n');
  assert.ok((fileSystem.calls.get('readdir') ?? 0) - (listed ?? 0) < 200);
});

test('what another client changes is seen at once under time-outs of an hour, absent names too', options, async () => {
  await using mount = await TestMount.start();
  const { point, fileSystem, server } = mount;
  const ino = fileSystem.remoteCreate(1, 'f', 'one');
  const look = (): Promise<string> => sh(`cat ${point}/f; stat -c ' %s' ${point}/f; ls ${point}; test -e ${point}/new && echo there || echo absent`);
  assert.equal(await look(), 'one 3\nf\nabsent\n');
  assert.equal(await look(), 'one 3\nf\nabsent\n');
  const lookups = fileSystem.calls.get('lookup');
  await look();
  assert.equal(fileSystem.calls.get('lookup'), lookups, 'the kernel answers from its cache');
  fileSystem.remoteWrite(ino, 'second');
  await server.invalidator.inode(ino, true);
  fileSystem.remoteCreate(1, 'new', '');
  await server.invalidator.entry(1, 'new' as ByteName);
  assert.equal(await look(), 'second 6\nf\nnew\nthere\n');
  for (let i = 0; i < 20; i++) {
    fileSystem.remoteWrite(ino, String(i).padStart(4 + i, '.'));
    await server.invalidator.inode(ino, true);
    assert.equal(await sh(`stat -c %s ${point}/f; cat ${point}/f`), `${String(4 + i)}\n${String(i).padStart(4 + i, '.')}`);
  }
  fileSystem.remoteWrite(ino, 'all');
  await server.invalidator.all();
  assert.equal(await sh(`stat -c %s ${point}/f`), '3\n');
});

/** The names of a directory, by getdents64(2) alone: no stat(2) as in opendir(3), whose answer might be why the kernel looks again. Argument: PATH. */
const NAMES = `
import ctypes,os,struct,sys
libc=ctypes.CDLL(None,use_errno=True); fd=os.open(sys.argv[1],os.O_RDONLY|os.O_DIRECTORY); buffer=ctypes.create_string_buffer(65536); names=[]
while True:
  length=libc.syscall(217 if os.uname().machine=='x86_64' else 61,fd,buffer,65536); at=0
  if length<=0: break
  while at<length:
    size=struct.unpack_from('H',buffer.raw,at+16)[0]; names.append(buffer.raw[at+19:at+size].split(b'\\0')[0].decode()); at+=size
print(' '.join(sorted(name for name in names if name not in ('.','..'))),end='')
`;

test('directories of an exported mount are opened without a request, and their listings are right all the same', options, async () => {
  await using mount = await TestMount.start({ exported: true });
  const { point, fileSystem, server } = mount;
  const names = async (): Promise<string[]> => {
    const { code, stdout, stderr } = await run('python3', ['-c', NAMES, point]);
    assert.equal(code, 0, stderr);
    return stdout.split(' ').filter((name) => name !== '');
  };
  const wanted: string[] = [];
  for (let i = 0; i < 10; i++) {
    assert.deepEqual(await names(), wanted);
    const listed = fileSystem.calls.get('readdir');
    assert.deepEqual(await names(), wanted);
    assert.equal(fileSystem.calls.get('readdir'), listed, 'the kernel has the listing');
    const name = `f${String(i)}`;
    wanted.push(name);
    if (i % 3 === 0) await sh(`: > ${point}/${name}`);
    else if (i % 3 === 1) {
      // As after tar(1) elsewhere: the time of change says nothing.
      const { mtime } = fileSystem.getattr(CALL, 1).inode;
      fileSystem.remoteCreate(1, name, '');
      await fileSystem.setattr(CALL, 1, { mtime });
      await server.invalidator.all();
    } else {
      fileSystem.remoteCreate(1, name, '');
      await Promise.all([server.invalidator.entry(1, name as ByteName), server.invalidator.inode(1, false)]);
    }
  }
  assert.equal(fileSystem.calls.get('opendir') ?? 0, 0);
});

test('locks exclude and wait, mmap reads and writes, a hung read is interrupted', options, async () => {
  await using mount = await TestMount.start();
  const { point, fileSystem } = mount;
  const python = async (code: string): Promise<string> => {
    const result = await run('python3', ['-c', code, `${point}/f`]);
    assert.equal(result.code, 0, result.stderr);
    return result.stdout;
  };
  fileSystem.remoteCreate(1, 'f', 'x'.repeat(10_000));
  assert.equal(await python(`
import fcntl,os,sys,errno
f=open(sys.argv[1],'r+'); fcntl.lockf(f,fcntl.LOCK_EX,10,5)
if os.fork()==0:
  g=open(sys.argv[1],'r+')
  try: fcntl.lockf(g,fcntl.LOCK_EX|fcntl.LOCK_NB,10,5); os._exit(1)
  except OSError as e: assert e.errno in (errno.EAGAIN,errno.EACCES)
  fcntl.lockf(g,fcntl.LOCK_EX|fcntl.LOCK_NB,10,15)
  fcntl.lockf(g,fcntl.LOCK_EX,10,5)
  os._exit(0)
import time; time.sleep(0.3); fcntl.lockf(f,fcntl.LOCK_UN,10,5)
print(os.wait()[1]); fcntl.flock(f,fcntl.LOCK_EX); print('flock')
`), '0\nflock\n');
  assert.equal(await python(`
import mmap,sys
f=open(sys.argv[1],'r+b'); m=mmap.mmap(f.fileno(),0); print(m[0:3]); m[0:5]=b'hello'; m.flush(); m.close()
print(open(sys.argv[1],'rb').read(6))
`), "b'xxx'\nb'hellox'\n");
  const ino = fileSystem.remoteCreate(1, 'hung', 'never');
  let free = (): void => undefined;
  fileSystem.hung.set(ino, new Promise((resolve) => { free = resolve; }));
  const killed = await run('/bin/cat', [`${point}/hung`], 1_000);
  assert.equal(killed.signal, 'SIGKILL');
  // A page invalidation would wait for the read: it is backed by INC_EPOCH within milliseconds.
  const reading = run('/bin/cat', [`${point}/hung`]);
  const deadline = Date.now() + 10_000;
  while ((fileSystem.calls.get('read') ?? 0) < 2 && Date.now() < deadline) await new Promise((resolve) => { setTimeout(resolve, 5); });
  await mount.server.invalidator.inode(ino, true);
  free();
  assert.equal((await reading).stdout, 'never');
});

/** name_to_handle_at(2) and open_by_handle_at(2). Arguments: take PATH, or open MOUNT TYPE BYTES; prints type and bytes, or the content, or the error's name. */
const HANDLES = `
import ctypes,errno,os,sys
libc=ctypes.CDLL(None,use_errno=True)
class Handle(ctypes.Structure): _fields_=[('length',ctypes.c_uint),('type',ctypes.c_int),('bytes',ctypes.c_ubyte*128)]
if sys.argv[1]=='take':
  handle=Handle(128); mount=ctypes.c_int()
  assert libc.name_to_handle_at(-100,sys.argv[2].encode(),ctypes.byref(handle),ctypes.byref(mount),0)==0,os.strerror(ctypes.get_errno())
  print(handle.type,bytes(handle.bytes[:handle.length]).hex(),end='')
else:
  data=bytes.fromhex(sys.argv[4])
  handle=Handle(len(data),int(sys.argv[3])); ctypes.memmove(handle.bytes,data,len(data))
  fd=libc.open_by_handle_at(os.open(sys.argv[2],os.O_RDONLY|os.O_DIRECTORY),ctypes.byref(handle),os.O_RDONLY)
  print(errno.errorcode[ctypes.get_errno()] if fd<0 else os.read(fd,100).decode(),end='')
`;

test('a file handle is good on the next mount too, where the kernel has never seen its file, and stale when that is gone', options, async () => {
  const handles = async (...words: string[]): Promise<string> => {
    const { code, stdout, stderr } = await run('python3', ['-c', HANDLES, ...words]);
    assert.equal(code, 0, stderr);
    return stdout;
  };
  await using first = await TestMount.start();
  await sh(`cd ${first.point}; mkdir d; echo -n kept > d/kept; echo -n removed > d/removed`);
  const [kept, removed, folder] = await Promise.all(['d/kept', 'd/removed', 'd'].map((path) => handles('take', `${first.point}/${path}`)));
  await using second = await TestMount.start({ fileSystem: first.fileSystem });
  const open = (handle = ''): Promise<string> => handles('open', second.point, ...handle.split(' '));
  assert.equal(await open(kept), 'kept');
  await sh(`rm ${first.point}/d/removed`);
  assert.equal(await open(removed), 'ESTALE');
  await sh(`rm ${second.point}/d/kept`);
  assert.equal(await open(kept), 'ESTALE');
  await sh(`rmdir ${second.point}/d`);
  assert.equal(await open(folder), 'ESTALE');
});
