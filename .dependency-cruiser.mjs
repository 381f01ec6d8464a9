// Who may import whom (README, maintainer's part). The planted violations in test/architecture.test.ts prove it.
const STAGES = ["config", "import", "score", "report", "print", "books", "files"];

// setup.mjs runs before there are any packages: it stands outside and imports nothing of ours.
const SETUP = "^scripts/setup\\.mjs$";

function onlyIn(name, library, places) {
  return {
    name,
    severity: "error",
    from: { path: "^scripts/", pathNot: [...places, SETUP] },
    to: { path: library, dependencyTypesNot: ["type-only"] },
  };
}

export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, path: "^scripts/", pathNot: ["^scripts/[^/]+\\.(ts|mjs)$", "\\.d\\.ts$"] },
      to: {},
    },
    { name: "domain-imports-domain", severity: "error", from: { path: "^scripts/domain/" }, to: { path: "^scripts/", pathNot: "^scripts/domain/" } },
    ...STAGES.map((stage) => ({
      name: `${stage}-imports-itself-and-domain`,
      severity: "error",
      from: { path: `^scripts/${stage}/` },
      to: { path: "^scripts/", pathNot: [`^scripts/${stage}/`, "^scripts/domain/"] },
    })),
    { name: "batch-imports-stages-and-domain", severity: "error", from: { path: "^scripts/batch/" }, to: { path: "^scripts/(cli|files|print/pdf|[^/]+\\.ts$)" } },
    {
      name: "cli-imports-files-printer-domain",
      severity: "error",
      from: { path: "^scripts/cli/" },
      to: { path: "^scripts/", pathNot: ["^scripts/(cli|files|print/pdf|domain)/"] },
    },
    { name: "commands-import-cli-and-batch", severity: "error", from: { path: "^scripts/[^/]+\\.ts$" }, to: { path: "^scripts/", pathNot: ["^scripts/(cli|batch)/"] } },
    { name: "scripts-never-import-tests", severity: "error", from: { path: "^scripts/" }, to: { path: "^test/" } },
    onlyIn("disk-only-in-files-cli-pdf", "^(node:)?(fs|fs/promises|os|child_process)$", ["^scripts/(files|cli|print/pdf)/"]),
    onlyIn("puppeteer-only-in-print-pdf", "node_modules/puppeteer", ["^scripts/print/pdf/"]),
    onlyIn("readers-only-in-import-workbook", "node_modules/(hucre|csv-parse|@e965/xlsx)/", ["^scripts/import/workbook/"]),
    onlyIn("exceljs-only-in-books", "node_modules/exceljs/", ["^scripts/books/"]),
    onlyIn("echarts-only-in-charts", "node_modules/echarts/", ["^scripts/report/charts/"]),
    onlyIn("fonts-and-pdf-libraries-only-in-print", "node_modules/(subset-font|fontkit|fontverter|@cantoo/pdf-lib)/", ["^scripts/print/"]),
    onlyIn("handlebars-only-in-print-html", "node_modules/handlebars/", ["^scripts/print/html/"]),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
