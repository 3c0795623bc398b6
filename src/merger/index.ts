/**
 * What changes if they merge?
 *
 * @module
 */
export { publicSafetyDepartments } from "./cases.ts";
export type {
  ClaimSponsor,
  PublicSafetyClaim,
  PublicSafetyDepartment,
  PublicSafetyForm,
  PublicSafetyOutcome,
} from "./public-safety-department.ts";
