import { aliasKey, headerKey, type Stated } from "#config/answers/merge-answers.ts";
import { duplicates } from "#config/checks.ts";
import { grouped, required } from "#config/sheet/column.ts";
import type { ConfigBook } from "#config/sheet/config-book.ts";
import { name, text, word } from "#config/sheet/parsers.ts";
import type { ConfigRow } from "#config/sheet/read-sheet.ts";
import { readSheet } from "#config/sheet/read-sheet.ts";
import type { Checked } from "#domain/checked.ts";
import type { Config } from "#domain/config.ts";
import { TABLE_KINDS } from "#domain/fields/field.ts";
import { fieldOf, tableKind } from "#domain/fields/table-kinds.ts";
import type { Issue } from "#domain/issues/issue.ts";
import { issue } from "#domain/issues/issue.ts";
import { normaliseHeader } from "#domain/text.ts";

const HEADER_COLUMNS = {
  table: grouped(required("表名", word(TABLE_KINDS))),
  field: required("字段", name),
  synonym: required("别名", text),
};
const ALIAS_COLUMNS = { name: grouped(required("标准名称", name)), alias: required("别名", name) };
type HeaderRow = ConfigRow<typeof HEADER_COLUMNS>;
type AliasRow = ConfigRow<typeof ALIAS_COLUMNS>;

/** What a sheet of spellings holds, and for each row what it says where, to be compared with 已确认.xlsx. */
interface Spellings<T> {
  readonly spellings: T;
  readonly stated: readonly Stated[];
}

/** Reads 表头别名. Issues: a field the table does not have; an alias that is given twice or names another field. */
export function readHeaderSynonyms(book: ConfigBook): Checked<Spellings<Config["headerSynonyms"]>> {
  const sheet = readSheet(book, { name: "表头别名", columns: HEADER_COLUMNS, needsRows: false });
  const twice = duplicates(
    sheet.rows.map(({ values: { table, synonym }, at }) => ({
      key: table && synonym && `${table}\u0000${normaliseHeader(synonym)}`,
      shown: synonym ?? "",
      at: at("synonym"),
    })),
  );
  const issues = [...sheet.issues, ...twice, ...sheet.rows.flatMap(headerIssues)];
  const stated = sheet.rows.flatMap(({ whole, at }) =>
    whole === null ? [] : [{ key: headerKey(whole.table, whole.synonym), says: whole.field, at: at("synonym") }],
  );
  return { value: { spellings: sheet.rows.flatMap((row) => row.whole ?? []), stated }, issues };
}

function headerIssues({ values, at }: HeaderRow): readonly Issue[] {
  const { table, field, synonym } = values;
  if (table === null) return [];
  const { fields } = tableKind(table);
  const allowed = fields.map((one) => one.name);
  if (field !== null && fieldOf(tableKind(table), field) === null) {
    return [issue("config-field-unknown", at("field"), { found: field, table, allowed })];
  }
  const standard = synonym !== null && allowed.find((one) => normaliseHeader(one) === normaliseHeader(synonym));
  if (!standard || standard === field) return [];
  return [issue("config-alias-clash", at("synonym"), { found: synonym, standard })];
}

/** Reads 组织别名. Issues: an alias given twice, or one that is itself a standard name of the sheet. */
export function readOrganisationAliases(book: ConfigBook): Checked<Spellings<Config["organisationAliases"]>> {
  const sheet = readSheet(book, { name: "组织别名", columns: ALIAS_COLUMNS, needsRows: false });
  const twice = duplicates(
    sheet.rows.map(({ values, at }) => ({ key: values.alias, shown: values.alias ?? "", at: at("alias") })),
  );
  const issues = [...sheet.issues, ...twice, ...aliasClashes(sheet.rows)];
  const stated = sheet.rows.flatMap(({ whole, at }) =>
    whole === null ? [] : [{ key: aliasKey(whole.alias), says: whole.name, at: at("alias") }],
  );
  return { value: { spellings: sheet.rows.flatMap((row) => row.whole ?? []), stated }, issues };
}

function aliasClashes(rows: readonly AliasRow[]): readonly Issue[] {
  const standards = new Set(rows.map((row) => row.values.name));
  return rows.flatMap(({ values: { name: standard, alias }, at }) => {
    if (alias === null || alias === standard || !standards.has(alias)) return [];
    return [issue("config-alias-clash", at("alias"), { found: alias, standard: alias })];
  });
}
