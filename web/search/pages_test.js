import assert from "node:assert/strict";
import { published } from "../testing/data.js";
import { told, unpacked } from "./pages.js";

const index = await published("index");
/** @type {Record<string, string>} */
const titles = await published("titles");
const pages = new Map(unpacked(index).map((page) => [page.address, page]));

Deno.test("each article is called as in Python", () => {
  for (const [place, title] of Object.entries(titles)) {
    assert.equal(pages.get(`statutes/${place}/`)?.title, title);
  }
});
Deno.test("each article says what it says", async () => {
  /** @type {{told: string}[]} */
  const statutes = index.statutes;
  for (const file of new Set(statutes.map(({ told }) => told))) {
    told(pages, index.statutes, await published(file));
  }
  for (const place of Object.keys(titles)) assert.ok(pages.get(`statutes/${place}/`)?.text, place);
});
