import type { Department } from "../../src/merger/department.ts";

/** A made-up city of 24-hour fire shifts and 12-hour patrol shifts: twelve posts in three stations, eight on patrol. */
const shift24 = { scheduledHours: 2912, absenceHours: 400, loadShare: 0.45 };
const shift12 = { scheduledHours: 2184, absenceHours: 384, loadShare: 0.45 };
const office = { hoursPerYear: 2080, scheduledHours: 2080, absenceHours: 0, loadShare: 0.45 };

export const fire: Department = {
  name: "Fire department",
  services: ["fire", "ems"],
  priceYear: 2023,
  posts: [
    { role: "fire chief", duty: "administration", count: 1, wage: 120_000, ...office },
    { role: "battalion chief", duty: "supervision", count: 1, wage: 95_000, ...shift24 },
    { role: "captain", duty: "station", count: 3, wage: 75_000, ...shift24 },
    { role: "firefighter", duty: "station", count: 9, wage: 57_120, ...shift24 },
  ],
  stations: [
    { id: "1", area: "centre", operatingCost: 80_000 },
    { id: "2", area: "north", operatingCost: 60_000, saleValue: 400_000 },
    { id: "3", area: "south", operatingCost: 60_000 },
  ],
  apparatus: [
    { name: "pumper", count: 2, price: 688_787, lifeYears: 12, station: "1" },
    { name: "ladder", count: 1, price: 1_389_150, lifeYears: 15, station: "2" },
  ],
  otherCosts: [
    { name: "fire pension of past years", amount: 500_000, kind: "unfunded-pension" },
    { name: "fire office", amount: 40_000, kind: "administration" },
  ],
  revenue: [
    { name: "ambulance fees", amount: 300_000, kind: "ems" },
    { name: "grant for firefighters", amount: 100_000, kind: "grant" },
  ],
};

export const police: Department = {
  name: "Police department",
  services: ["police"],
  priceYear: 2023,
  posts: [
    { role: "police chief", duty: "administration", count: 1, wage: 125_000, ...office },
    { role: "sergeant", duty: "supervision", count: 1, wage: 90_000, ...shift12 },
    { role: "police officer", duty: "patrol", count: 8, wage: 72_280, ...shift12 },
    { role: "detective", duty: "other", count: 3, wage: 80_000, ...office },
    { role: "dispatcher", duty: "dispatch", count: 2, wage: 45_000, ...shift12 },
  ],
  otherCosts: [{ name: "police office", amount: 60_000, kind: "administration" }],
};
