import { SimpleRangeValue, type FunctionPlugin, type HyperFormula } from "hyperformula";

type Graph = HyperFormula["dependencyGraph"];
type Dependency = Parameters<Graph["processCellDependencies"]>[0][number];
type Vertex = Parameters<Graph["processCellDependencies"]>[1];
type Range = Parameters<Graph["computeListOfValuesInRange"]>[0];
type Interpreter = ConstructorParameters<typeof FunctionPlugin>[0];
type Value = ReturnType<Interpreter["evaluateAst"]>;

/** So many ranges are remembered at once: in sums that run on, every formula has a range of its own. */
const MOST_RANGES = 50;

/**
 * Spares the engine the way through all cells of a range for each of the formulas that read it, once when they are
 * entered and again when they are calculated. Nothing is remembered from one calculation to the next; within one,
 * a range is read only when its cells are known.
 */
export class RangeMemory {
  private readonly lists = new Map<string, ReturnType<Graph["computeListOfValuesInRange"]>>();
  private readonly ranges = new Map<string, SimpleRangeValue>();

  constructor({ dependencyGraph: graph, evaluator }: HyperFormula) {
    const connect = graph.processCellDependencies.bind(graph);
    graph.processCellDependencies = (dependencies, formula): void => {
      const others = dependencies.filter((each) => !connectKnown(graph, each, formula));
      if (others.length > 0) connect(others, formula);
    };
    const list = graph.computeListOfValuesInRange.bind(graph);
    graph.computeListOfValuesInRange = (range) => remembered(this.lists, range, () => list(range));
    const { interpreter } = evaluator;
    const evaluate = interpreter.evaluateAst.bind(interpreter);
    interpreter.evaluateAst = (...step): Value => {
      const value = evaluate(...step);
      if (!(value instanceof SimpleRangeValue) || value.range === undefined) return value;
      return remembered(this.ranges, value.range, () => value);
    };
  }

  /** Before cells are calculated anew. */
  forget(): void {
    this.lists.clear();
    this.ranges.clear();
  }
}

/** Connects a formula with a range that is connected with its cells already; false for any other dependency. */
function connectKnown(graph: Graph, dependency: Dependency, formula: Vertex): boolean {
  if (!("start" in dependency) || !dependency.isFinite()) return false;
  const range = graph.getRange(dependency.start, dependency.end);
  if (range?.idInGraph === undefined) return false;
  graph.graph.addEdge(range, formula);
  return true;
}

function remembered<Values>(
  known: Map<string, Values>,
  { start, end }: Range,
  compute: () => Values,
): Values {
  const key = `${start.sheet}:${start.col}:${start.row}:${end.col}:${end.row}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_RANGES) known.clear();
  const values = compute();
  known.set(key, values);
  return values;
}
