/** What Prometheus sees of a data server. */
import { Gauge, type Registry } from 'prom-client';
import { COUNTERS } from '../object/shared-state.ts';
import type { DataServer } from './data-server.ts';

const HELP: Readonly<Record<(typeof COUNTERS)[number], string>> = {
  usedBytes: 'Bytes of objects on disk (whole only where a capacity is configured)',
  connections: 'Data connections',
  requests: 'Requests since the start',
  errors: 'Requests answered with an error since the start',
  readBytes: 'Bytes read since the start',
  writtenBytes: 'Bytes written since the start',
  corruptBlocks: 'Blocks found not to match their checksum since the start',
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Adds the server's gauges; values are taken when scraped. */
export function registerMetrics(registry: Registry, server: DataServer): void {
  const gauge = (name: string, help: string, value: () => number): void => {
    new Gauge({ name: `geofs_ds_${name}`, help, registers: [registry], collect() { this.set(value()); } });
  };
  for (const counter of COUNTERS) gauge(snake(counter), HELP[counter], () => server.shared.get(counter));
  gauge('free_bytes', 'Bytes that can still be written', () => server.space().freeBytes);
  gauge('total_bytes', 'Bytes of the target', () => server.space().totalBytes);
  gauge('leased', '1 while the target lease is held', () => server.leased() ? 1 : 0);
  gauge('unreported_objects', 'Recovered objects that the mds has not committed yet', () => server.unreported);
}
