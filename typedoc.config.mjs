// The site: the pages of docs/ and the reference made of the docstrings, with one search over both. `npm run docs`.
import { basename, dirname } from "node:path";
import { Converter } from "typedoc";

const GROUPS = { docs: "Start here", tutorial: "Tutorial", guides: "Guides", methods: "Methods" };

/** A page is called by its first heading, and stands with the pages of its folder. */
function named(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, page) => {
    const path = page.project.files.getReflectionPath(page) ?? "";
    const [first] = page.content;
    const heading = first?.kind === "text" ? /^# (.+)\n/.exec(first.text) : null;
    if (heading === null) return;
    page.name = heading[1];
    page.frontmatter = { ...page.frontmatter, group: GROUPS[basename(dirname(path))] ?? "Start here" };
  });
  // The front page has its name above it already.
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    const [first] = project.readme ?? [];
    if (first?.kind === "text") first.text = first.text.replace(/^# .+\n/, "");
  });
}

/** @type {Partial<import("typedoc").TypeDocOptions>} */
export default {
  plugin: [named],
  entryPoints: ["src/*/index.ts"],
  exclude: ["src/cli/**"],
  tsconfig: "tsconfig.json",
  out: "out/site",
  name: "dutycycle",
  readme: "README.md",
  projectDocuments: [
    "docs/mental-model.md",
    "docs/faq.md",
    "docs/definitions.md",
    "docs/tutorial/*.md",
    "docs/guides/*.md",
    "docs/methods/*.md",
  ],
  groupOrder: [...Object.values(GROUPS), "Modules"],
  navigation: { includeGroups: true },
  excludePrivate: true,
  excludeInternal: true,
  disableSources: true,
  // Types that no chapter exports are described where they are used. A link that leads nowhere is an error, and so is
  // whatever else typedoc warns of, such as a parameter that is described and is none.
  validation: { notExported: false, invalidLink: true, invalidPath: true, rewrittenLink: true },
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
  logLevel: "Warn",
};
