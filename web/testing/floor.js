/* The browser floor for JavaScript, as a plugin of `deno lint`: what the tables of floor.json call newer than the oldest
   browsers is an error at its line. */

/** @type {{default: Record<string, any>}} */
const { default: table } = await import("../floor.json", { with: { type: "json" } });

/**
 * Name → which browsers lack it.
 * @param {string} room of the table
 * @returns {Map<string, string>}
 */
function names(room) {
  const groups = Object.entries(/** @type {Record<string, string>} */ (table[room]));
  return new Map(groups.flatMap(([lacks, members]) => members.split(", ").map((name) => [name, lacks])));
}

const members = names("members");
const globals = names("globals");
const syntax = names("syntax");

/** @param {any} node @returns {boolean} */
const topLevel = (node) => {
  for (let at = node.parent; at; at = at.parent) if (/Function/.test(at.type)) return false;
  return true;
};

/** Fields of our own objects that bear the name of something newer; where they are called, they are not ours. */
const OWN = new Set([
  ..."address at element last layer limits number service to turn unit variant".split(" "),
]);

/** @param {any} node a member expression */
function ours(node) {
  const called = node.parent.type === "CallExpression" && node.parent.callee === node;
  return node.object.type === "ThisExpression" || (OWN.has(node.property.name) && !called);
}

/**
 * What is newer, by the kind of node: the feature's name in the table, and whether a node is it.
 * @type {[string, string, (node: any) => boolean][]}
 */
const SYNTAX = [
  [
    "PropertyDefinition",
    "classes.private_class_fields",
    (node) => node.key.type === "PrivateIdentifier",
  ],
  ["PropertyDefinition", "classes.public_class_fields", () => true],
  [
    "MethodDefinition",
    "classes.private_class_methods",
    (node) => node.key.type === "PrivateIdentifier",
  ],
  ["StaticBlock", "classes.static.initialization_blocks", () => true],
  ["AwaitExpression", "operators.await.top_level", topLevel],
  [
    "ExportAllDeclaration",
    "statements.export.namespace",
    (node) => Boolean(node.exported),
  ],
  [
    "Literal",
    "regular_expressions.lookbehind_assertion",
    (node) => /\(\?<[=!]/.test(node.regex?.pattern || ""),
  ],
];

export default {
  name: "floor",
  rules: {
    known: {
      /** @param {any} context */
      create(context) {
        if (/_test\.js$|\/testing\//.test(context.filename)) return {}; // they run in Deno
        const report = (/** @type {any} */ node, /** @type {string} */ name, /** @type {string} */ lacks) =>
          context.report({ node, message: `${name} is newer than the oldest browsers we serve: ${lacks}` });
        /** @type {Record<string, (node: any) => void>} */
        const visitor = {
          MemberExpression(node) {
            const name = !node.computed && node.property.name;
            if (name && members.has(name) && !ours(node)) report(node, name, members.get(name) || "");
          },
          Identifier(node) {
            const named = node.parent.type === "MemberExpression" && node.parent.property === node &&
              !node.parent.computed;
            if (!named && globals.has(node.name)) report(node, node.name, globals.get(node.name) || "");
          },
        };
        for (const [type, feature, is] of SYNTAX) {
          const before = visitor[type] || (() => {});
          visitor[type] = (node) => {
            before(node);
            if (is(node)) report(node, feature, syntax.get(feature) || "");
          };
        }
        return visitor;
      },
    },
  },
};
