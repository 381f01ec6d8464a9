/** The other side of `isolateIn`: answers the one request that comes in, in a process started for it. */
export async function answerRequest(answer: (request: Uint8Array) => Promise<Uint8Array>): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  process.stdout.write(await answer(Buffer.concat(pieces)));
}
