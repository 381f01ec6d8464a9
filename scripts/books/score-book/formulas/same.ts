/** 一致 where two cells hold the same number, to within a tolerance, or both hold none; else 不同. */
export function sameFormula(live: string, engine: string, tolerance = "0.005"): string {
  return `IF(AND(ISNUMBER(${live})=ISNUMBER(${engine}),ABS(N(${live})-N(${engine}))<${tolerance}),"一致","不同")`;
}

/** 一致 where two cells hold the same words. */
export function sameWords(live: string, engine: string): string {
  return `IF(${live}=${engine},"一致","不同")`;
}
