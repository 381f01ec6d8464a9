import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addAnswers } from "#batch/confirm.ts";
import { makeAnswerBook } from "#books/answer-book.ts";
import { readAnswers } from "#config/answers/read-answers.ts";
import type { Answer } from "#domain/answers.ts";
import type { InputFile } from "#domain/input-file.ts";
import { readWorkbook } from "#import/workbook/read-workbook.ts";
import ExcelJS from "exceljs";

const first: Answer = {
  day: "2010-08-02",
  matter: "记录冲突",
  subject: "活动台账：党组织=第一党支部；日期=2010-07-05；活动名称=上党课",
  decision: "实到人数=9；实到人数≠8",
  reason: "已核实签到原件",
  clerk: "张三",
  source: "甲.xlsx › 台账 › F3",
};
const second: Answer = {
  ...first,
  matter: "组织别名",
  subject: "=1支部",
  decision: "第一党支部",
  clerk: null,
  source: null,
};

function fileOf(bytes: Uint8Array): InputFile {
  return { path: "已确认.xlsx", bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

async function readBack(bytes: Uint8Array) {
  const { value } = await readWorkbook(fileOf(bytes));
  if (value === null) throw new Error("not readable");
  const { value: answers, issues } = readAnswers(value);
  return { answers, issues };
}

describe("已确认.xlsx as the program writes it", () => {
  it("is read back exactly, also what looks like a formula", async () => {
    expect(await readBack(await makeAnswerBook([first, second]))).toMatchObject({
      answers: [first, second],
      issues: [],
    });
  });

  it("has the same bytes for the same answers", async () => {
    expect(Buffer.from(await makeAnswerBook([first])).equals(Buffer.from(await makeAnswerBook([first])))).toBe(true);
  });

  it("keeps what was there when an answer is added", async () => {
    const book = fileOf(await addAnswers(null, [first]));
    expect((await readBack(await addAnswers(book, [second]))).answers).toMatchObject([first, second]);
  });

  it("is not written over where something in it would be lost", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await makeAnswerBook([first])).buffer as ArrayBuffer);
    workbook.addWorksheet("经办人的备忘").addRow(["勿删"]);
    const book = fileOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
    await expect(addAnswers(book, [second])).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining("没有写入"),
    });
  });
});
