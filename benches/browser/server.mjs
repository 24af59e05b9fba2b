// A static server as a site has it: files of some folders, the pages in them, and 404.html for other addresses.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".png": "image/png",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
};

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The file that an address names. `files` go before `folders`, and longer addresses of folders before shorter ones. */
function find(address, folders, files) {
    if (files[address]) return files[address];
    const bases = Object.keys(folders).sort((a, b) => b.length - a.length);
    const base = bases.find((base) => address.startsWith(base));
    const path = join(folders[base], normalize(address.slice(base.length)));
    const found = [path, join(path, "index.html")].find(isFile);
    return found ?? join(folders["/"], "404.html");
}

const compressed = new Map();

/** Compresses each file once: a site's server keeps them too, and compressing as well as brotli can takes a second. */
export function compress(path) {
    if (!compressed.has(path)) compressed.set(path, brotliCompressSync(readFileSync(path)));
    return compressed.get(path);
}

/**
 * Serves on a free port of this machine, with brotli if `brotli` is set; gives the address, the file that an address names, and
 * how to stop.
 */
export async function serve(folders, files = {}, { brotli = false } = {}) {
    const fileOf = (address) => find(decodeURI(new URL(address, "http://localhost").pathname), folders, files);
    const server = createServer((request, response) => {
        const path = fileOf(request.url);
        if (!isFile(path)) {
            response.writeHead(404).end();
            return;
        }
        const type = TYPES[extname(path)] ?? "application/octet-stream";
        if (brotli && /\bbr\b/.test(request.headers["accept-encoding"])) {
            const body = compress(path);
            const encoded = { "content-encoding": "br", "content-length": body.length, vary: "accept-encoding" };
            response.writeHead(200, { "content-type": type, ...encoded }).end(body);
            return;
        }
        response.writeHead(200, { "content-type": type, "content-length": statSync(path).size });
        createReadStream(path).pipe(response);
    });
    await new Promise((done) => server.listen(0, "127.0.0.1", done));
    const close = () => {
        server.closeAllConnections();
        server.close();
    };
    return { address: `http://127.0.0.1:${server.address().port}`, fileOf, close };
}
