import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** `npm run push` pushes the script of one spreadsheet, `npm run push -- --addon` the Editor add-on. */
const isAddOn = process.argv.includes("--addon");
const PROJECT = isAddOn ? ".clasp-addon.json" : ".clasp.json";
const DIST = isAddOn ? "dist-addon" : "dist";
const COMMAND = isAddOn ? "npm run push -- --addon" : "npm run push";
const CREATE = isAddOn
  ? `npx clasp -P ${PROJECT} create-script --type standalone --title "SPBE" --rootDir ${DIST}`
  : `npx clasp create-script --type sheets --title "SPBE" --rootDir ${DIST}`;
const PLACEHOLDER = "ISI_DENGAN_SCRIPT_ID";
const EXAMPLE = `{ "scriptId": "${PLACEHOLDER}", "rootDir": "${DIST}" }`;

const FIRST_TIME = `
${PROJECT} names no script yet. Once:

  1. Turn on the Apps Script API:  https://script.google.com/home/usersettings
  2. npx clasp login
  3. Have a script:
     - of your own already: write its id in ${PROJECT}, in place of ${PLACEHOLDER}
       (Extensions > Apps Script > Project settings > Script ID);
     - none yet: delete ${PROJECT} and run
       ${CREATE}
  4. ${COMMAND}
`;
const MISSING = `
There is no ${PROJECT}. Either let clasp make a new script and the file:

  ${CREATE}

or write the file yourself, with the id of your script:

  ${EXAMPLE}
`;
const UNREADABLE = `
${PROJECT} is no JSON with a "scriptId". It should read, with the id of your script:

  ${EXAMPLE}
`;
const NOT_PUSHED = `
clasp did not push. Where it says "No credentials found", log in with  npx clasp login  and run  ${COMMAND}  again.
Where it says that the user has not enabled the Apps Script API, turn it on:
https://script.google.com/home/usersettings
`;

keepOutOfCommits();
const scriptId = readScriptId();
if (typeof scriptId !== "string") stop(scriptId.problem);
if (scriptId === PLACEHOLDER) stop(FIRST_TIME);
if (!run("npm", ["run", "build"]) || !run("npm", ["run", "test:bundle"])) process.exit(1);
if (!run("clasp", ["push", "--force", "--project", PROJECT])) stop(NOT_PUSHED);

/** From the first use on, git leaves the file as the person has it; without git there is nothing to commit. */
function keepOutOfCommits() {
  spawnSync("git", ["update-index", "--skip-worktree", PROJECT], { stdio: "ignore" });
}

/** The id of the script, or what to do about a file that has none. */
function readScriptId() {
  let text;
  try {
    text = readFileSync(PROJECT, "utf8");
  } catch {
    return { problem: MISSING };
  }
  try {
    const { scriptId } = JSON.parse(text);
    return typeof scriptId === "string" && scriptId !== "" ? scriptId : { problem: UNREADABLE };
  } catch {
    return { problem: UNREADABLE };
  }
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status === 0;
}
