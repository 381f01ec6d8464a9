const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** The number of a heading, 1–99: 一, 十, 二十三 (GB/T 9704-2012 clause 7.3.3: 一、 and （一）). */
export function headingNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? "" : `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十`;
  return `${head}${DIGITS[ones] ?? ""}`;
}
