import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFile } from "#batch/import-file.ts";
import { importMonth, type MonthImport } from "#batch/import-month.ts";
import { BLANK_FORMS, type BlankForm } from "#books/forms/blank-form.ts";
import { formColumns } from "#books/forms/form-columns.ts";
import { makeForm } from "#books/forms/make-form.ts";
import { formVersion } from "#domain/fields/form-version.ts";
import type { InputFile } from "#domain/input-file.ts";
import { type FieldValues, fieldText } from "#domain/record.ts";
import { BRANCH, CHOICES, expectedText, filledRows, fillIn, inboxFile, PEOPLE } from "../support/forms-filling.ts";
import { sampleFiles } from "../support/sample-inbox.ts";

/** A cold start of LibreOffice on a busy machine, and seventeen workbooks. */
const OFFICE_TIMEOUT_MS = 240_000;
const NO_WORDS = { headerSynonyms: [], ballotOptions: [], answers: [] };
const run = promisify(execFile);

let blank: ReadonlyMap<BlankForm, Uint8Array> = new Map();
let configurations: readonly InputFile[] = [];

beforeAll(async () => {
  const made = await Promise.all(BLANK_FORMS.map(async (form) => [form, await makeForm(form, CHOICES, null)] as const));
  blank = new Map(made);
  configurations = (await sampleFiles()).config;
});

describe("a blank form", () => {
  it.each(BLANK_FORMS)("$name is known as its kind, gives no record and no problem", async (form) => {
    const { tables, records, issues, verdicts } = await importFile(inboxFile("表.xlsx", bytesOf(form)), NO_WORDS);
    expect(issues).toEqual([]);
    expect(records).toEqual([]);
    expect(tables.map(({ kind, rows }) => [kind, rows.length])).toEqual([[form.kind.name, 0]]);
    expect(verdicts.filter(({ verdict }) => verdict === "blankForm")).toHaveLength(30);
    expect(verdicts.filter(({ verdict }) => verdict === "notRecognised")).toEqual([]);
  });

  it.each(BLANK_FORMS)("$name carries the mark of its version", async (form) => {
    const { tables } = await importFile(inboxFile("表.xlsx", bytesOf(form)), NO_WORDS);
    expect(tables.map(({ context }) => context.form)).toEqual([formVersion(form.kind)]);
  });

  it("beside filled ones is no problem either", async () => {
    const files = await filled();
    const more = BLANK_FORMS.map((form) => inboxFile(`空白/${form.name}.xlsx`, bytesOf(form)));
    const { issues } = await imported([...files, ...more]);
    expect(issues).toEqual([]);
  });
});

describe("a form filled in with valid values", () => {
  let month: MonthImport | null = null;
  beforeAll(async () => {
    month = await imported(await filled());
  });

  it("imports with zero problems, all kinds together", () => {
    expect(month?.issues).toEqual([]);
  });

  it.each(BLANK_FORMS)("$name gives exactly the values that were typed", (form) => {
    expect(month && valuesOf(month, form)).toEqual(typedValues(form));
  });
});

describe("a form with the mark of an older version", () => {
  it("says so by its mark and is read all the same", async () => {
    const [form] = BLANK_FORMS;
    if (form === undefined) throw new Error("no forms");
    const old = await makeForm(
      { ...form, kind: { ...form.kind, fields: form.kind.fields.slice(0, -1) } },
      CHOICES,
      null,
    );
    const { header: gone } = formColumns(form, CHOICES).at(-1) ?? { header: "" };
    const rows = filledRows(form).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => name !== gone)),
    );
    const bytes = await fillIn(old, rows);
    const { tables, records, issues } = await importFile(inboxFile("花名册.xlsx", bytes), NO_WORDS);
    expect(issues).toEqual([]);
    expect(records.map(({ kind }) => kind)).toEqual(["花名册", "花名册", "花名册"]);
    expect(tables[0]?.context.form).toMatch(/^花名册-[0-9a-f]{8}$/);
    expect(tables[0]?.context.form).not.toBe(formVersion(form.kind));
  });
});

describe("a matrix of 签到表 with names but no activity yet", () => {
  it("is never taken for a roster, and says what is missing", async () => {
    const form = BLANK_FORMS.find(({ layout }) => layout === "matrix");
    if (form === undefined) throw new Error("no such form");
    const bytes = await fillIn(bytesOf(form), [{ 姓名: "王伟", 党组织: BRANCH }]);
    const { tables, records, issues } = await importFile(inboxFile("签到表.xlsx", bytes), NO_WORDS);
    expect(tables).toEqual([]);
    expect(records).toEqual([]);
    expect(issues.map(({ text }) => text.found).join()).toContain("缺少表头「活动名称」「日期」「状态」");
  });
});

describe("a form made for one branch", () => {
  it("belongs to that branch where the column 党组织 was left out", async () => {
    const form = BLANK_FORMS.find(({ name }) => name === "志愿服务");
    if (form === undefined) throw new Error("no such form");
    const bytes = await makeForm(form, CHOICES, BRANCH);
    const { tables } = await importFile(inboxFile("志愿服务.xlsx", bytes), NO_WORDS);
    expect(tables[0]?.context.organisations.map(({ text }) => text)).toContain(BRANCH);
  });
});

const hasOffice = await run("soffice", ["--version"]).then(
  () => true,
  () => false,
);

describe.skipIf(!hasOffice)("a form saved again by LibreOffice (skipped where soffice is not installed)", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "pingbao-forms-"));
    for (const { path, bytes } of await filled()) await writeFile(join(folder, path), bytes);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(["xlsx", "ods", "xls"])(
    "as .%s imports with zero problems and the same values",
    async (format) => {
      const month = await imported(await savedAgain(folder, format));
      expect(month.issues).toEqual([]);
      for (const form of BLANK_FORMS) expect(valuesOf(month, form)).toEqual(typedValues(form));
    },
    OFFICE_TIMEOUT_MS,
  );
});

async function savedAgain(folder: string, format: string): Promise<readonly InputFile[]> {
  const output = join(folder, format);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".xlsx"));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const files = names.map((name) => join(folder, name));
  await run("soffice", [profile, "--headless", "--convert-to", format, "--outdir", output, ...files]);
  const saved = await readdir(output);
  expect(saved).toHaveLength(names.length);
  return Promise.all(saved.map(async (name) => inboxFile(name, new Uint8Array(await readFile(join(output, name))))));
}

function bytesOf(form: BlankForm): Uint8Array {
  return blank.get(form) ?? new Uint8Array();
}

async function filled(): Promise<readonly InputFile[]> {
  return Promise.all(
    BLANK_FORMS.map(async (form) => inboxFile(`${form.name}.xlsx`, await fillIn(bytesOf(form), filledRows(form)))),
  );
}

/** With the pictures of which the filled form 图片说明 speaks. */
function imported(workbooks: readonly InputFile[]): Promise<MonthImport> {
  const pictures = PEOPLE.map((_, index) => inboxFile(`活动${index + 1}.jpg`, Uint8Array.of(0xff, 0xd8, 0xff, index)));
  const files = [...workbooks, ...pictures];
  const request = { files, inboxIssues: [], isolate: null, configurations, period: "2010-07" };
  return importMonth(request, { anyMonth: true, onFile: () => undefined });
}

type Values = Readonly<Record<string, string | null>>;

function valuesOf({ imported: { records } }: MonthImport, form: BlankForm): readonly Values[] {
  const own = records.filter(({ kind, table }) => kind === form.kind.name && table.layout === form.layout);
  return own.map(({ values }) => textsOf(values));
}

function textsOf(values: FieldValues): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fieldText(value)]));
}

function typedValues(form: BlankForm): readonly Values[] {
  return filledRows(form).map((row) => {
    if (form.layout === "matrix") return marked(row);
    return Object.fromEntries(Object.entries(row).map(([header, text]) => [header, expectedText({ header }, text)]));
  });
}

function marked({ 姓名: name = "", 党组织: organisation = "", ...marks }: Readonly<Record<string, string>>): Values {
  const states: Readonly<Record<string, string>> = { "√": "出勤", "△": "迟到", "×": "缺席" };
  const [mark = ""] = Object.values(marks);
  return { 姓名: name, 党组织: organisation, 活动名称: "党课", 日期: "2010-07-08", 状态: states[mark] ?? null };
}
