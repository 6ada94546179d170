/* The marks of citations on a page get the names by which they are heard. */

import { named } from "../shared/notes.js";

/** @type {NodeListOf<HTMLAnchorElement>} */
const marks = document.querySelectorAll("a.note");
named(marks);
