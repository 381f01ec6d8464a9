const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 1–99 in Chinese numerals, as headings of the first level count (GB/T 9704-2012 clause 7.3.3): 3 → 三, 12 → 十二. */
export function chineseOrdinal(number: number): string {
  const tens = Math.floor(number / 10);
  const units = DIGITS[number % 10] ?? "";
  if (tens === 0) return units;
  return `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${units}`;
}
