import { createServer } from "node:net";

/** The first port from this one on that nobody on this machine listens at. */
export async function freePort(from: number): Promise<number> {
  for (let port = from; port <= 65_535; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`Every port from ${from} on is taken`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
