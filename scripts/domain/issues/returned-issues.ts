import { warning } from "#domain/issues/issue-kind.ts";

/** What is to be said of files that were handed back for correction. */
export const returnedIssues = {
  "file-superseded": warning((p: { readonly successor: string }) => ({
    found: `已收到改正件“${p.successor}”，这份原件的各行不再采用`,
    remedy: "不必处理；如果改正件放错了，请移走改正件后重新运行",
  })),
};
