// The pages of the site that are judged as a whole: one of each kind.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Their addresses, that of an activity from the data of the built site. */
export function pages(site) {
    const { activities } = JSON.parse(readFileSync(join(site, "data", "activities.json"), "utf8"));
    return ["/", "/timeline", `/activities/${activities[0].id}`, "/about"];
}
