import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Compiles what has changed before the tests, so that those which start a command never start an old one. */
export default function setup(): void {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  execFileSync(process.execPath, [join(root, "scripts", "setup.mjs"), "--dev"], { stdio: "inherit" });
}
