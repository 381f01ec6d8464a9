// No command: the process in which one large file is imported (reliability.md R8).
import { answerLargeFile } from "#batch/import-large-file.ts";
import { answerRequest } from "#cli/answer-request.ts";

await answerRequest(answerLargeFile);
