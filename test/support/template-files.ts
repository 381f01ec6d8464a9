import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const TEMPLATES = fileURLToPath(new URL("../../templates", import.meta.url));

/** The project's own templates: path below `templates/`, text. */
export function templateFiles(folder = TEMPLATES): [string, string][] {
  return readdirSync(folder).flatMap((name): [string, string][] => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return templateFiles(path);
    return [[path.slice(TEMPLATES.length + 1), readFileSync(path, "utf8")]];
  });
}
