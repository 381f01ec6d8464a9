/** Surnames of two characters; those that begin a name of three characters or more are its surname. */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 " +
    "长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 " +
    "南门 羊舌 微生 左丘 东门 西门 第五 公户 公仪 梁丘 太公 完颜 耶律 纳兰 叶赫 单于"
  ).split(" "),
);

/**
 * Surnames that are read otherwise than the character is by itself, each with characters of its reading: 曾 is Zēng,
 * 万俟 is Mòqí (《现代汉语词典》, 姓 readings). Only those that ICU files under another reading; surnames with two
 * readings in use (宁, 覃, 牟, 郗) stay where ICU files them.
 */
const READ_AS: ReadonlyMap<string, string> = new Map(
  (
    "曾增 单善 仇求 区欧 查渣 盖舸 解谢 朴瓢 任人 华话 乐月 缪妙 翟宅 员运 种虫 繁婆 召绍 卜补 燕烟 祭债 过郭 乜聂 葛舸 訾资 句勾 折蛇 秘必 " +
    "洗显 干甘 都督 万俟末其 尉迟玉迟 令狐零狐 澹台谈台 单于蝉于 乐正月正"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)]),
);

/** A name by its parts, in characters; blanks and the dot of minority names are left out. */
export interface NameParts {
  readonly surname: readonly string[];
  /** Empty for a name of one character. */
  readonly given: readonly string[];
}

/**
 * Splits a name: its first character is the surname, or its first two where they are a compound surname and something
 * follows (司马 alone is read as 司 with one given character). A name with a dot is of a minority and is ordered
 * by its first character like a single surname.
 */
export function partsOfName(name: string): NameParts {
  const characters = [...name.replace(/[\s·]/gu, "")];
  const isCompound =
    characters.length > 2 && !name.includes("·") && COMPOUND_SURNAMES.has(characters.slice(0, 2).join(""));
  const length = isCompound ? 2 : 1;
  return { surname: characters.slice(0, length), given: characters.slice(length) };
}

/** The surname as it is read, in characters with that reading; itself where it is read as ICU reads it. */
export function readingOf(surname: string): string {
  return READ_AS.get(surname) ?? surname;
}
