/* On the page for addresses that lead nowhere: a # that was encoded when the link was forwarded leads on. */

const MARK = /%23/i;
const { pathname } = location;
if (MARK.test(pathname)) location.replace(pathname.replace(MARK, "#"));
