export {
  AGENCY_GROUPS,
  agencyGroup,
  agencyKey,
  type AgencyGroup,
  type AgencyMatch,
  matchAgency,
} from "./agency-name";
export * from "./prospects";
export * from "./results";
