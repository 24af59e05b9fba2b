// The views that have a reference, and how a visitor of each has set the browser.

const PAGES = [
    { name: "cards", path: "" },
    { name: "timeline", path: "timeline" },
    { name: "activity", path: "activities/migration-databases-2015" },
    { name: "about", path: "about" },
];
const SIZES = [
    { name: "desk", width: 1280, height: 800 },
    { name: "phone", width: 390, height: 844 },
];
const THEMES = ["light", "dark"];
const LANGUAGES = ["en", "az"];

/** Every page in each theme and size. The language alternates, so that all pairs of page, theme, size and language are there. */
export const VIEWS = PAGES.flatMap((page, p) =>
    THEMES.flatMap((theme, t) =>
        SIZES.map((size, s) => {
            const language = LANGUAGES[(p + t + s) % LANGUAGES.length];
            const prefix = language === "en" ? "" : `${language}/`;
            const name = `${page.name}-${size.name}-${theme}-${language}`;
            return { name, path: `/${prefix}${page.path}`, theme, language, width: size.width, height: size.height };
        }),
    ),
);
