/**
 * The thread that writes notifications. It never returns to its event loop: it waits on shared memory, so that a retry can
 * be 100 us apart and a write(2) that blocks in the kernel holds up nothing but other notifications.
 */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { ERRNO } from '../../../proto/types/errno.ts';
import { invalInode } from '../abi/notification.ts';
import * as native from '../native.ts';
import type { FromThread, ThreadData, ToThread } from './messages.ts';

const RETRY_MS = 0.1;

interface Retry {
  readonly id: number;
  readonly message: Uint8Array;
  readonly node: number;
}

function serve(port: NonNullable<typeof parentPort>, data: ThreadData): void {
  const signal = new Int32Array(data.signal);
  let retries: Retry[] = [];
  /** Nodes left of sweeps. */
  const sweeps = new Map<number, number>();

  const done = (id: number, error: number): void => {
    const left = sweeps.get(id);
    if (left !== undefined && left > 1) { sweeps.set(id, left - 1); return; }
    sweeps.delete(id);
    port.postMessage({ done: id, error } satisfies FromThread);
  };
  const attempt = (id: number, message: Uint8Array, node: number | undefined): Retry | undefined => {
    const error = native.write(data.fd, message, message.byteLength) >= 0 ? 0 : native.errno();
    if (error === ERRNO.ENOENT && node !== undefined) return { id, message, node };
    done(id, error);
    return undefined;
  };
  const take = (message: ToThread): boolean => {
    switch (message.kind) {
      case 'stop': return false;
      case 'forgotten': {
        const ended = retries.filter((retry) => retry.node === message.ino);
        retries = retries.filter((retry) => retry.node !== message.ino);
        for (const retry of ended) done(retry.id, ERRNO.ENOENT);
        return true;
      }
      case 'write': {
        const retry = attempt(message.id, message.message, message.retryNode);
        if (retry !== undefined) retries.push(retry);
        return true;
      }
      case 'sweep': {
        if (message.inos.length === 0) { done(message.id, 0); return true; }
        sweeps.set(message.id, message.inos.length);
        const directories = new Set(message.directories);
        for (const ino of message.inos) {
          const retry = attempt(message.id, invalInode(ino, directories.has(ino)), ino);
          if (retry !== undefined) retries.push(retry);
        }
        return true;
      }
    }
  };

  for (;;) {
    const seen = Atomics.load(signal, 0);
    for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
      if (!take(next.message as ToThread)) return;
    }
    if (retries.length === 0) { Atomics.wait(signal, 0, seen); continue; }
    Atomics.wait(signal, 0, seen, RETRY_MS);
    const again = retries;
    retries = [];
    for (const { id, message, node } of again) {
      const retry = attempt(id, message, node);
      if (retry !== undefined) retries.push(retry);
    }
  }
}

if (parentPort !== null) serve(parentPort, workerData as ThreadData);
