import { copyFile, mkdir, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "#domain/app-error.ts";
import type { InputFile } from "#domain/input-file.ts";
import { readInputFile } from "#files/inbox.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The project's own folders (product.md section 3), absolute. */
export const FOLDERS = {
  root: ROOT,
  inbox: join(ROOT, "data", "inbox"),
  config: join(ROOT, "data", "config"),
  fonts: join(ROOT, "data", "fonts"),
  samples: join(ROOT, "data", "samples"),
  templates: join(ROOT, "templates"),
  output: join(ROOT, "output"),
  returned: join(ROOT, "data", "state", "returned"),
  snapshots: join(ROOT, "data", "state", "snapshots"),
  openFonts: join(ROOT, ".fonts"),
  npmBrowser: join(ROOT, ".browser"),
} as const;

const CONFIG_NAME = /^考评配置(-\d{4}-\d{2})?\.xlsx$/;

/** The program's own book of remembered answers, beside the configuration (product.md section 3). */
export const ANSWERS_NAME = "已确认.xlsx";

/** Copies the sample's configuration into the office's folder, where there is none yet. Returns whether it did. */
export async function ensureConfiguration(): Promise<boolean> {
  await mkdir(FOLDERS.config, { recursive: true });
  if ((await configurationNames(FOLDERS.config)).length > 0) return false;
  await copyFile(join(FOLDERS.samples, "config", "考评配置.xlsx"), join(FOLDERS.config, "考评配置.xlsx"));
  return true;
}

/** The folder of a configuration that is named as a folder or a file: 已确认.xlsx stands there too. */
export function configurationFolder(place: string): string {
  return place.endsWith(".xlsx") ? dirname(place) : place;
}

/**
 * Reads every 考评配置*.xlsx of a folder, or the one file named, and 已确认.xlsx beside it, where there is one.
 * @throws UsageError when there is none.
 */
export async function readConfigurations(place: string): Promise<readonly InputFile[]> {
  const answers = await readAnswers(configurationFolder(place));
  if (place.endsWith(".xlsx")) return [await readNamed(place), ...answers];
  const names = await configurationNames(place);
  if (names.length === 0) {
    throw new UsageError(`“${place}”中没有考评配置.xlsx`, "请把 data/samples/config/考评配置.xlsx 复制到这里后修改");
  }
  const files = await Promise.all(names.map((name) => readInputFile(join(place, name), name)));
  return [...files, ...answers];
}

async function readAnswers(folder: string): Promise<readonly InputFile[]> {
  const names = await readdir(folder).catch(() => []);
  const name = names.find((one) => one.normalize("NFC") === ANSWERS_NAME);
  return name === undefined ? [] : [await readInputFile(join(folder, name), ANSWERS_NAME)];
}

async function readNamed(path: string): Promise<InputFile> {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return readInputFile(path, name).catch((cause: unknown) => {
    throw new UsageError(`无法读取配置文件“${path}”`, "请检查 --config 后面的路径", cause);
  });
}

async function configurationNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .map((name) => name.normalize("NFC"))
    .filter((name) => CONFIG_NAME.test(name))
    .sort();
}

/** Reads all templates and styles: path below the folder, `/` between folders → text. */
export async function readTemplates(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new UsageError(`无法读取模板文件夹“${folder}”`, "请检查 --templates 后面的路径", cause);
  });
  const templates = new Map<string, string>();
  for (const entry of entries.filter((one) => one.isFile() && /\.(hbs|css)$/.test(one.name))) {
    const absolute = join(entry.parentPath, entry.name);
    const path = absolute.slice(folder.length + 1).replaceAll("\\", "/");
    templates.set(path, await readFile(absolute, "utf8"));
  }
  return new Map([...templates].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Name and version of this program. */
export async function programVersion(): Promise<{ name: string; version: string }> {
  const { name, version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as {
    name: string;
    version: string;
  };
  return { name, version };
}
