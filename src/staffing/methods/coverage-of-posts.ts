import type { MethodFile } from "../method.ts";
import { HOURS_IN_YEAR } from "../year.ts";

/** Posts that are filled whatever the load, with relief. */
export const coverageOfPosts: MethodFile = {
  card: {
    id: "coverage-of-posts",
    name: "Coverage of posts",
    family: "post",
    source:
      "relief: Local Government Performance Center (Washington State Auditor), Calculating Staffing Needs Using the Relief Factor Method, October 2012; the approach itself is unsourced: from memory",
    formula: "N = sum of count x hours / H",
    symbols: {
      N: "officers",
      count: "posts of a kind",
      hours: "hours a year that one is filled",
      H: "net hours a year of an officer",
    },
    numerator: "hours of posts: no work",
    denominator: "net hours of an officer",
    basis: "average",
    assumptions: ["posts are filled all their hours, with people of the same net hours"],
    cautions: [
      "Says nothing of whether the posts are needed; typical of small agencies and of fire stations.",
      "Net hours from averages are too many on days when many are away.",
    ],
    needs: ["posts"],
    takes: ["relief"],
  },
  need({ posts = [] }) {
    const hours = posts.reduce((total, post) => total + post.count * post.hoursPerYear, 0);
    return {
      onDuty: hours / HOURS_IN_YEAR,
      findings: [{ name: "hours of coverage a year", value: hours, unit: "hours" }],
    };
  },
};
