import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { netHours, reliefFactor } from "../../src/staffing/relief-factor.ts";

describe("reliefFactor", () => {
  // Published figures to the digits that the source prints.
  it.each([
    ["Local Government Performance Center, 2012", 2920, 2080, 382, 1698, 1.7, 1],
    ["Minnesota Chiefs 1998, as printed: 1,849 hours", 2920, 2920, 1071, 1849, 1.579, 3],
    ["Minnesota Chiefs 1998, as its lines add up: 1,649 hours", 2920, 2920, 1271, 1649, 1.771, 3],
    ["911dispatch.com, in days: 117 off", 365, 365, 117, 248, 1.47, 2],
    ["BerryDunn, Prior Lake 2025, an 8-hour post", 2920, 2080, 380.44, 1699.56, 1.718, 3],
    ["Bryson, hours a week: 48 less 7.8", 168, 48, 7.8, 40.2, 4.2, 1],
  ])("%s", (_, postHours, scheduledHours, absenceHours, net, persons, digits) => {
    const found = reliefFactor({ postHours, scheduledHours, absenceHours });
    expect(found.netHours).toBeCloseTo(net, 6);
    expect(found.personsPerPost).toBeCloseTo(persons, digits);
  });

  // Bryson prints 168 / week to one digit; for 46 hours 3.65 and for 50 hours 3.36 it is not sure how it rounds.
  it.each([
    [40, 4.2],
    [42, 4.0],
    [44, 3.8],
    [46, 3.7],
    [48, 3.5],
    [50, 3.4],
    [52, 3.2],
    [54, 3.1],
  ])("Bryson: a week of %d hours before leave takes %d people a post", (week, persons) => {
    const found = reliefFactor({ postHours: 168, scheduledHours: week, absenceHours: 0 });
    expect(found.personsPerPost).toBeCloseTo(persons, 1);
    expect(found.leaveMultiplier).toBe(1);
  });

  it("ICMA: five around the clock are 43,800 hours, 15.04 people of 2,912 hours before leave", () => {
    const one = reliefFactor({ postHours: 8760, scheduledHours: 2912, absenceHours: 0 }).personsPerPost;
    expect(5 * 8760).toBe(43_800);
    expect(5 * one).toBeCloseTo(15.04, 2);
  });

  // ESCI prints 176 people for Nashua's 38 posts, reached by adding four a year; its own factor of 1.197 gives 182.5.
  it("Nashua: 38 posts of 2,184 hours, 360 of them off, take 182.5", () => {
    const found = reliefFactor({ postHours: 38 * 8760, scheduledHours: 2184, absenceHours: 360 });
    expect(found.leaveMultiplier).toBeCloseTo(1.197, 3);
    expect(found.personsPerPost / found.leaveMultiplier).toBeCloseTo(152.4, 1);
    expect(found.personsPerPost).toBeCloseTo(182.5, 1);
  });

  it("is posts over scheduled hours times the leave multiplier, and grows with absence", () => {
    const hours = fc.double({ min: 1, max: 9000, noNaN: true });
    fc.assert(
      fc.property(hours, hours, fc.double({ min: 0, max: 0.98, noNaN: true }), (post, scheduled, away) => {
        const one = reliefFactor({
          postHours: post,
          scheduledHours: scheduled,
          absenceHours: away * scheduled,
        });
        expect(one.personsPerPost).toBeCloseTo((post / scheduled) * one.leaveMultiplier, 6);
        expect(one.personsPerPost * one.netHours).toBeCloseTo(post, 6);
        const more = reliefFactor({
          postHours: post,
          scheduledHours: scheduled,
          absenceHours: (away + 0.01) * scheduled,
        });
        expect(more.personsPerPost).toBeGreaterThan(one.personsPerPost);
      }),
    );
  });

  it("refuses somebody who is never there, and says which argument", () => {
    const hours = { postHours: 2920, scheduledHours: 2080 };
    expect(() => reliefFactor({ ...hours, absenceHours: 2080 })).toThrow(
      /absenceHours: expected a number in \[0, scheduledHours\), received 2080/,
    );
    expect(() => reliefFactor({ ...hours, absenceHours: -1 })).toThrow(/absenceHours/);
    expect(() => reliefFactor({ postHours: 0, scheduledHours: 2080, absenceHours: 0 })).toThrow(/postHours/);
    expect(() => reliefFactor(undefined as never)).toThrow(/postHours/);
  });
});

describe("netHours", () => {
  it("adds the lines of Prior Lake to 380.44 hours", () => {
    const lines = [119.45, 71.34, 69.74, 0, 6.7, 3.16, 1.33, 2.72, 106];
    const leave = lines.map((hours, index) => ({ name: `line ${index}`, hours }));
    const found = netHours({ scheduledHours: 2080, leave });
    expect(found.absenceHours).toBeCloseTo(380.44, 10);
    expect(found.netHours).toBeCloseTo(1699.56, 10);
  });

  // The page prints 1,071 under these five lines.
  it("adds the lines of the Minnesota table to 1,271, whatever is printed under them", () => {
    const leave = [832, 91, 88, 225, 35].map((hours) => ({ name: "line", hours }));
    expect(netHours({ scheduledHours: 2920, leave })).toEqual({
      netHours: 1649,
      absenceHours: 1271,
      absenceShare: 1271 / 2920,
    });
  });

  it("is Washington's 18.4 % for 382 of 2,080 hours", () => {
    const found = netHours({ scheduledHours: 2080, leave: [{ name: "all", hours: 382 }] });
    expect(found.absenceShare).toBeCloseTo(0.184, 3);
  });

  it("takes an empty table, and refuses one that leaves nothing or is none", () => {
    expect(netHours({ scheduledHours: 2080, leave: [] }).netHours).toBe(2080);
    const all = [{ name: "away", hours: 2080 }];
    expect(() => netHours({ scheduledHours: 2080, leave: all })).toThrow(/leave: .*scheduledHours/);
    expect(() => netHours({ scheduledHours: 2080, leave: [{ name: "x", hours: -1 }] })).toThrow(/leave\[0\]/);
    expect(() => netHours({ scheduledHours: 2080, leave: undefined as never })).toThrow(/leave/);
  });
});
