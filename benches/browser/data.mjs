// The data that all pages show: the real file for ten activities, made-up ones for more, the same in every run.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join("target", "bench");
const REAL = 10;
const SEED = 7;

/** The path of a data file with so many activities. */
export function dataFile(size, site) {
    if (size === REAL) return join(site, "data", "activities.json");
    const path = join(FOLDER, `activities-${size}.json`);
    mkdirSync(FOLDER, { recursive: true });
    const generate = ["run", "--quiet", "--bin", "taiex", "--", "generate", `${size}`, "--seed", `${SEED}`, path];
    execFileSync("cargo", generate, { stdio: ["ignore", "ignore", "inherit"] });
    return path;
}
