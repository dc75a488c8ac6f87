import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { freePort } from "../../dev/workbench/free-port";

function listen(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(port, "127.0.0.1", () => {
      resolve(server);
    });
  });
}

test("a free port is the first one that nobody listens at, and stays the same", async () => {
  const taken = await listen(0);
  const { port } = taken.address() as AddressInfo;
  const free = await freePort(port);
  expect(free).toBeGreaterThan(port);
  const other = await listen(free);
  expect(await freePort(port)).toBeGreaterThan(free);
  other.close();
  taken.close();
});
