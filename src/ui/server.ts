import type { Reply, ServerApi } from "../contract";

interface Runner {
  withSuccessHandler: (handler: (reply: Reply<unknown>) => void) => Runner;
  withFailureHandler: (handler: (error: Error) => void) => Runner;
  callApi: (action: string, args: readonly unknown[]) => void;
}
declare const google: { readonly script: { readonly run: Runner } };

/**
 * Calls the server. Rejects with the server's sentence, or with the transport's error when the call
 * did not reach it.
 */
export function call<K extends keyof ServerApi>(
  action: K,
  ...args: Parameters<ServerApi[K]>
): Promise<ReturnType<ServerApi[K]>> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((reply) => {
        if (reply.ok) resolve(reply.data as ReturnType<ServerApi[K]>);
        else reject(new Error(reply.message));
      })
      .withFailureHandler(reject)
      .callApi(action, args);
  });
}
