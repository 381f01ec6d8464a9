/**
 * The shortest decimal text of a stored number in plain notation: 1e21 is 1 and 21 zeros, 1e-7 is
 * 0.0000001. Shortest means that reading it back gives the same number (ECMA-262, Number::toString).
 */
export function decimalText(value: number): string {
  const [digits = "", exponent] = String(value).split("e");
  if (exponent === undefined) return digits;
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = digits.replace("-", "").split(".");
  const point = whole.length + Number(exponent);
  const all = `${whole}${fraction}`;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${all}`;
  return `${sign}${all.padEnd(point, "0")}`;
}
