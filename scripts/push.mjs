import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const PLACEHOLDER = "ISI_DENGAN_SCRIPT_ID";
const FIRST_TIME = `
.clasp.json has no script yet. Once per spreadsheet:

  1. Turn on the Apps Script API:  https://script.google.com/home/usersettings
  2. npx clasp login
  3. In .clasp.json, replace ${PLACEHOLDER} with the script id of your spreadsheet
     (Extensions > Apps Script > Project settings > Script ID).
     No spreadsheet yet?  Remove .clasp.json and run
     npx clasp create-script --type sheets --title "SPBE" --rootDir dist
  4. npm run push

Keep your own .clasp.json out of commits; the placeholder stays in the repository.
`;

const { scriptId } = JSON.parse(readFileSync(".clasp.json", "utf8"));
if (scriptId === PLACEHOLDER) {
  console.error(FIRST_TIME);
  process.exitCode = 1;
} else {
  run("npm", ["run", "check"]);
  run("npx", ["clasp", "push", "--force"]);
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}
