/** What people paste: evidence and assignments, as understood before anything is written. */
export * from "./assignment-import";
export * from "./evidence-import";
export * from "./mention";
export { type Suggestion, usualOffices } from "./usual-offices";
