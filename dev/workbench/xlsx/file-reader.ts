import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import type { Locale } from "../../emulator/locale";
import { Refused } from "../actions";
import type { WorkbookFile } from "../file";
import { Losses, type Loss } from "./losses";
import type { ReadWorkbook } from "./read";
import { damaged, tooLarge } from "./refusals";

/** What reading one file may take; a worker that takes more is ended. */
export interface ReadLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

const LIMITS: ReadLimits = { seconds: 60, megabytes: 1024 };

/** A file to be read, and what its workbook takes of the one whose place it takes. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly name: string;
  readonly locale: Locale;
  readonly functionNames: readonly string[];
}

/** What the worker sends. */
export type WorkerMessage =
  | { readonly kind: "progress"; readonly share: number; readonly step: string }
  | {
      readonly kind: "done";
      readonly file: WorkbookFile;
      readonly isOwn: boolean;
      readonly losses: Readonly<Partial<Record<Loss, number>>>;
    }
  | { readonly kind: "refused"; readonly message: string };

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (share: number, step: string) => void;
  readonly limits?: ReadLimits;
}

/** The person does not want the file any more. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/**
 * Reads a file in a worker of its own, within bounds on time and memory.
 *
 * @throws Refused when it cannot be taken, Cancelled when the signal came first.
 */
export function readFile(
  request: ReadRequest,
  { signal, onProgress, limits = LIMITS }: ReadOptions = {},
): Promise<Pick<ReadWorkbook, "file" | "isOwn" | "losses">> {
  const { seconds, megabytes } = limits;
  return new Promise((done, fail) => {
    const worker = new Worker(workerCode(), {
      eval: true,
      workerData: request,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const end = (finish: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      worker.removeAllListeners();
      void worker.terminate();
      finish();
    };
    const refuse = (reason: Error): void => {
      end(() => {
        fail(reason);
      });
    };
    const cancel = (): void => {
      refuse(new Cancelled());
    };
    const timer = setTimeout(() => {
      refuse(tooLarge(`membaca dan menghitungnya makan waktu lebih dari ${seconds} detik`));
    }, seconds * 1000);
    signal?.addEventListener("abort", cancel);
    if (signal?.aborted === true) cancel();
    worker.on("message", (message: WorkerMessage) => {
      if (message.kind === "progress") onProgress?.(message.share, message.step);
      else if (message.kind === "refused") refuse(new Refused(message.message));
      else {
        end(() => {
          const { file, isOwn, losses: counts } = message;
          done({ file, isOwn, losses: new Losses(counts) });
        });
      }
    });
    worker.on("error", (error: Error & { code?: unknown }) => {
      const isMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      refuse(isMemory ? tooLarge(`isinya memerlukan memori lebih dari ${megabytes} MB`) : error);
    });
    worker.on("exit", () => {
      refuse(damaged());
    });
  });
}

let code: string | null = null;

/** The worker's own file with everything of ours that it imports, made once per process. */
function workerCode(): string {
  if (code !== null) return code;
  const { outputFiles } = buildSync({
    entryPoints: [resolve("dev/workbench/xlsx/worker.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    write: false,
  });
  code = outputFiles.map(({ text }) => text).join("");
  return code;
}
