// The four panels of a CPSM study: workload against deployment in quarter hours, winter and summer, weekdays and weekends.
import { cleanCalls, cpsmWindows, saturationPanels, syntheticTown } from "dutycycle";

const town = syntheticTown({ seed: 2, population: 30_000, days: 365 });
const { calls } = cleanCalls(town.calls);
const panels = saturationPanels(calls, {
  roster: town.roster,
  service: "police",
  windows: cpsmWindows(2025),
});

const percent = (share) => `${(100 * share).toFixed(0)} %`.padStart(5);
console.log("Committed time of every kind over time on duty (the saturation index), 15-minute bins.\n");
for (const panel of panels) {
  console.log(`${panel.name}, ${panel.days} days`);
  console.log(
    `  officers busy ${panel.meanWorkload.toFixed(2)} of ${panel.meanDeployment.toFixed(2)} on duty`,
  );
  console.log(
    `  index ${percent(panel.saturationIndex)}   mean of the ratios ${percent(panel.meanOfRatios)}`,
  );
  console.log(
    `  low ${percent(panel.low.saturation)} at ${panel.low.time}   peak ${percent(panel.peak.saturation)} at ${panel.peak.time}`,
  );
  const everyTwoHours = panel.bins.filter((_, bin) => bin % 8 === 0);
  for (const { time, workload, deployment, saturation } of everyTwoHours) {
    const bar = "#".repeat(Math.round(40 * saturation));
    console.log(`  ${time}  ${workload.toFixed(1)} / ${deployment.toFixed(1)}  ${bar}`);
  }
  console.log();
}
