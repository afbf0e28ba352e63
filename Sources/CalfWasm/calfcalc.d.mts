/** A request: one member, the operation. */
export type Request = { quote: object } | { check: object } | { tables: object } | { [operation: string]: object };

/** What went wrong with a request: a word for programs, sentences for people, and the place. */
export interface Fault {
  code: string;
  message: string;
  path: string;
  line?: number;
  column?: number;
  hint?: string;
  figure?: number | string;
  limit?: number | string;
  source?: string;
}

/** An answer: one member, the operation or `error`. */
export type Answer = { error?: Fault } & { [operation: string]: any };

/** The engine stopped in the middle of a request, which no request should bring about; please report it. */
export class CalfCalcTrap extends Error {}

/** A price list that an engine has read. */
export interface OpenList {
  /** Answers a request as the engine does, from this list where the request names its id or carries none. */
  answer(request: Uint8Array): Uint8Array;
  answer(request: string): string;
  answer(request: Request): Answer;
  /** Lets the engine forget the list; a later answer reads it again. */
  close(): void;
}

/** One engine with its own memory: quick to make, and each worker needs its own. */
export class CalfCalc {
  private constructor();
  /** Loads the engine from the bytes of calfcalc.wasm, or from a module that is compiled already. */
  static load(bytes: BufferSource | WebAssembly.Module): Promise<CalfCalc>;
  /**
   * Answers a request; an error is an answer.
   *
   * @throws CalfCalcTrap when the engine stopped. It has then been replaced, and further calls are answered.
   */
  answer(request: Uint8Array): Uint8Array;
  answer(request: string): string;
  answer(request: Request): Answer;
  /** Reads a price list once, to answer many requests from; null where it cannot be used, of which `check` tells why. */
  open(list: Uint8Array | string | object): OpenList | null;
  /** The engine's version: it moves whenever an answer could. */
  get version(): string;
}
