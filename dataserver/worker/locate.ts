/** Where the worker's file is: beside this one in the source, beside the main file in a bundle. */
export function workerFile(): URL {
  const here = import.meta.url;
  return here.endsWith('/worker/locate.ts') ? new URL('./entry.ts', here) : new URL('./geofs-ds-worker.js', here);
}
