/** Logging: pino behind the few verbs that drivers use. Loggers are injected, never module globals. */
import { pino, type Logger as PinoLogger } from 'pino';

export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  child(fields: object): Logger;
}

export interface LoggerOptions {
  readonly name: string;
  readonly level?: string;
  /** pino-pretty, for terminals. */
  readonly pretty?: boolean;
}

/** A logger that writes JSON lines to standard error (standard output is kept for readiness lines). */
export function createLogger(options: LoggerOptions): Logger {
  const base = { name: options.name, level: options.level ?? 'info', base: { pid: process.pid } };
  if (options.pretty === true) {
    return pino({ ...base, transport: { target: 'pino-pretty', options: { destination: 2 } } }) satisfies PinoLogger;
  }
  return pino(base, pino.destination({ dest: 2, sync: true })) satisfies PinoLogger;
}

/** Swallows everything: for tests that are not about logs. */
export const SILENT: Logger = {
  debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined,
  child: () => SILENT,
};
