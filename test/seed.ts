import fc from "fast-check";

// Every run draws the same cases, so that a red run speaks of the change before it. PROPERTY_SEED draws others: CONTRIBUTING.md.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env["PROPERTY_SEED"] ?? 1) });
