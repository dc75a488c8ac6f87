const { default: Sequencer } = require("@jest/test-sequencer");

/** What takes longest begins first, so that nothing long is left over for one worker at the end. */
const LONGEST = [
  "test/sheet/set-up/faults.test.ts",
  "test/browser/report.test.ts",
  "test/browser/sidebar.test.ts",
];

const isIn = (folder) => (test) => test.path.replaceAll("\\", "/").includes(`/${folder}/`);
const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((name) => path.replaceAll("\\", "/").endsWith(name));
  return rank < 0 ? LONGEST.length : rank;
};

/**
 * Files that wait for a browser among files that calculate, as evenly as they go: side by side they leave
 * neither the cores idle nor too many browsers to them.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests).sort((a, b) => rankOf(a) - rankOf(b));
    const waiting = sorted.filter(isIn("test/browser"));
    const calculating = sorted.filter((test) => !waiting.includes(test));
    const placed = (files) => files.map((test, i) => ({ test, at: (i + 0.5) / files.length }));
    return [...placed(waiting), ...placed(calculating)]
      .sort((a, b) => a.at - b.at)
      .map(({ test }) => test);
  }
};
