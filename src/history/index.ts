/** An assessment over time: snapshots, what changed between them and why, the next year, what is to be expected. */
export * from "./comparison";
export * from "./dispute";
export * from "./expectation";
export * from "./new-year";
export * from "./restoration";
export * from "./sample";
export * from "./snapshot";
export * from "./trend";
