/** What came of a request to a process of its own: its answer, or why there is none. */
export type IsolatedAnswer = { readonly answer: Uint8Array } | { readonly failed: "memory" | "time" | "crash" };

/**
 * Has a request answered by a process of its own, with bounds on its memory and its time: what is in a file can stop
 * that process, but never this one (reliability.md R8). Request and answer are serialised plain values.
 */
export type Isolate = (request: Uint8Array) => Promise<IsolatedAnswer>;
