// Whether two pictures look the same, and where they do not.
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** What a pixel's colour may differ by, as a share of black to white: two or three of 256 levels. */
const THRESHOLD = 0.01;
/** A change is compact, noise is scattered: so many pixels of any square of so many to a side may differ. */
const SQUARE = 16;
const MOST_IN_SQUARE = 12;

/** Nothing if the pictures look the same; else what differs, in words, and a picture of it. */
export function difference(expected, actual) {
    const [before, after] = [expected, actual].map((png) => PNG.sync.read(Buffer.from(png)));
    const { width, height } = after;
    if (before.width !== width || before.height !== height) {
        return { words: `${before.width}×${before.height} has become ${width}×${height}` };
    }
    const options = { threshold: THRESHOLD };
    const count = (picture, more) => pixelmatch(before.data, after.data, picture, width, height, { ...options, ...more });
    if (count(null, { windowSize: SQUARE }) <= MOST_IN_SQUARE) return undefined;
    const picture = new PNG({ width, height });
    const pixels = count(picture.data);
    const share = ((100 * pixels) / (width * height)).toFixed(2);
    return { words: `${pixels} pixels differ, ${share} %`, picture: PNG.sync.write(picture) };
}

/** The same picture in fewer bytes: without transparency, and unfiltered, which flat colours deflate best from. */
export function squeeze(png) {
    return PNG.sync.write(PNG.sync.read(Buffer.from(png)), { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}
