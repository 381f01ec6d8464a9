import { describe, expect, it } from "vitest";
import { buildReports } from "#report/build-reports.ts";
import type { AlbumPicture } from "#report/report-material.ts";
import { reportMaterial } from "../../support/report-month.ts";
import { pageOf } from "../../support/printed-reports.ts";
import { type Written, record } from "../../support/score-dataset.ts";
import { award } from "../../support/score-records.ts";

function picture(number: number, values: Readonly<Record<string, Written>> = {}): AlbumPicture {
  const written = { 文件名: `IMG_${number}.jpg`, 说明: `第${number}张图片`, ...values };
  const caption = record({ kind: "图片说明", owner: "机关支部", day: "2010-06-20", row: 3 + number, values: written });
  return { file: `2010年6月/IMG_${number}.jpg`, uri: `data:image/jpeg;base64,${number}`, caption };
}

function pictures(count: number): readonly AlbumPicture[] {
  return Array.from({ length: count }, (_, at) => picture(at + 1));
}

async function built(shown: readonly AlbumPicture[], records = shown.map(({ caption }) => caption)) {
  return buildReports({ ...reportMaterial({ records }), pictures: shown, only: ["图片册"] });
}

describe("成果展示图片册", () => {
  it("内部一份，公开一份；公开的没有文件名", async () => {
    const { jobs } = await built([picture(1, { 日期: "@2010-06-20", 党组织: "机关支部", 活动名称: "重温誓词" })]);
    expect(jobs.map(({ path }) => path)).toEqual(["内部/附件/成果展示图片册.pdf", "公开/成果展示/成果展示图片册.pdf"]);
    const [inside = "", open = ""] = jobs.map(pageOf);
    for (const page of [inside, open]) {
      expect(page).toContain('<img data-picture="picture-1" alt="第1张图片">');
      expect(page).toContain("2010年6月20日　机关支部　重温誓词");
    }
    expect(inside).toContain("IMG_1.jpg");
    expect(open).not.toContain("IMG_1.jpg");
  });

  it.each([
    [1, [1]],
    [4, [4]],
    [5, [4, 1]],
    [60, Array.from({ length: 15 }, () => 4)],
  ])("%i张图片，一页四张", async (count, sheets) => {
    const { jobs } = await built(pictures(count));
    const own = jobs[0]?.model["sheets"] as { pictures: { key: string }[] }[];
    expect(own.map((sheet) => sheet.pictures.length)).toEqual(sheets);
    const keys = own.flatMap((sheet) => sheet.pictures.map(({ key }) => key));
    expect([...(jobs[0]?.pictures?.keys() ?? [])]).toEqual(keys);
    expect(jobs[0]?.model["lead"]).toBe(`本册收录2010年6月创先争优活动图片${count}张。`);
  });

  it("图片本身不在模型里，只在旁边：几十张照片不会撑大模型", async () => {
    const { jobs } = await built(pictures(3));
    expect(JSON.stringify(jobs.map(({ model }) => model))).not.toContain("data:");
    expect(jobs[0]?.pictures?.get("picture-2")).toBe("data:image/jpeg;base64,2");
  });

  it("说明里的标记照字面印，电话号码遮住", async () => {
    const { jobs } = await built([picture(1, { 说明: '<img src="x">联系13900001234' })]);
    expect(pageOf(jobs[0] ?? never())).toContain("&lt;img src");
    expect(pageOf(jobs[0] ?? never())).toContain("139****1234");
  });

  it("公开的说明里不能出现受过处分的人", async () => {
    const shown = pictures(1);
    const punished = award("机关支部/党员02", { 类型: "警告" }, { day: "2010-06-10" });
    const { jobs } = await built(shown, [...shown.map(({ caption }) => caption), punished]);
    expect(jobs[0]?.mayName).toBeNull();
    expect(jobs[1]?.mayName).not.toContain("机关支部/党员02");
    expect(jobs[1]?.mayName).toContain("机关支部/党员01");
  });

  it.each([
    ["没有登记", [], "本月没有在“图片说明”表中登记的图片"],
    ["登记了，但都印不出", pictures(2).map(({ caption }) => caption), "本月登记了图片2张，但没有一张可以印出"],
  ])("%s的，不出，并说明", async (_, captions, reason) => {
    const { jobs, notDue } = await built([], captions);
    expect(jobs).toEqual([]);
    expect(notDue).toEqual([{ title: "成果展示图片册", reason }]);
  });
});

function never(): never {
  throw new Error("no album");
}
