import type { MethodFile } from "../method.ts";
import { numberOf } from "../staffing-case.ts";
import { HOURS_IN_YEAR } from "../year.ts";

/** Hours that officers have, less proactive work, against hours that must be covered (Lino Lakes). */
export const hoursOfCoverage: MethodFile = {
  card: {
    id: "hours-of-coverage",
    name: "Hours of coverage",
    family: "post",
    source:
      "City of Lino Lakes, Minnesota, council packets of 2013, 2015 and 2020: 16 officers x 1,560 = 24,960 hours, less a third 16,640, against 20,805 to cover",
    formula: "N = K / (H x (1 - q))",
    symbols: {
      N: "officers",
      K: "hours of coverage a year: posts x their hours",
      H: "net hours a year of an officer",
      q: "share of net hours kept for proactive work",
    },
    numerator: "hours of posts: no work",
    denominator: "net hours of an officer, less proactive work",
    basis: "average",
    assumptions: ["time for proactive work is not coverage at the same time"],
    cautions: [
      "Says nothing of whether the hours are needed.",
      "An officer on proactive work does cover: taking it out of coverage asks for more people than posts with relief do.",
    ],
    needs: ["posts", "relief", "targets.coverageProactiveShare"],
    takes: ["present.officers"],
  },
  need(given) {
    const { posts = [], netHours = 0 } = given;
    const hours = posts.reduce((total, post) => total + post.count * post.hoursPerYear, 0);
    const kept = 1 - numberOf(given, "targets.coverageProactiveShare");
    const present = given.settings["present.officers"];
    const needed = { name: "hours of coverage a year", value: hours, unit: "hours" };
    return {
      onDuty: hours / HOURS_IN_YEAR / kept,
      findings:
        present === undefined
          ? [needed]
          : [
              needed,
              {
                name: "hours that officers now have",
                value: present * netHours,
                unit: "hours",
                benchmark: hours,
              },
              {
                name: "the same less proactive work",
                value: present * netHours * kept,
                unit: "hours",
                benchmark: hours,
              },
            ],
    };
  },
};
