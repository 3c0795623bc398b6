// How many units are free, and when is nobody left? What small towns live by.
import { availability, cleanCalls, hourOfWeekName, syntheticTown, ZoneCalendar } from "dutycycle";

const town = syntheticTown({ seed: 4, population: 12_000, days: 56 });
const { calls } = cleanCalls(town.calls);
const free = availability(calls, { roster: town.roster, service: "police", roles: ["patrol"] });

const percent = (share) => `${(100 * share).toFixed(1)} %`;
const calendar = new ZoneCalendar(town.timeZone);
const local = (instant) =>
  new Date(calendar.localFromInstant(instant)).toISOString().slice(0, 16).replace("T", " ");

console.log(
  `Patrol units on duty: ${free.onDutyUnits.toFixed(2)} on average, busy: ${free.busyUnits.toFixed(2)}`,
);
free.byFree.forEach((share, units) => {
  console.log(`  ${units} free: ${percent(share).padStart(7)} of the time`);
});

console.log("\nThe longest times with nobody free:");
for (const { start, minutes, callsWaiting } of free.longestNoneFree.slice(0, 5)) {
  console.log(`  ${local(start)}  ${minutes.toFixed(0).padStart(4)} minutes, ${callsWaiting} calls waiting`);
}

console.log("\nHours of the week in which it happens most:");
free.noneFreeByHourOfWeek
  .map((share, hour) => ({ share, hour }))
  .sort((a, b) => b.share - a.share || a.hour - b.hour)
  .slice(0, 5)
  .forEach(({ share, hour }) => {
    console.log(`  ${hourOfWeekName(hour).padEnd(16)} ${percent(share)}`);
  });
console.log("\nFree as far as the records show: reports, court and meals that nobody recorded are not seen.");
