// A real nginx in front of a built site, with the very configuration that docs/DEPLOYING.md tells people to copy.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const DOCS = new URL("../../docs/DEPLOYING.md", import.meta.url);
const DOCUMENTED_BASE = "/projects/taiex/";
const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

const documented = () => /```nginx\n(.*?server \{.*?)```/s.exec(readFileSync(DOCS, "utf8"))[1];

async function freePort() {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address();
    server.close();
    await once(server, "close");
    return port;
}

/** Whether somebody listens at a port, tried for five seconds. */
async function listens(port) {
    for (let attempt = 0; attempt < 100; attempt += 1) {
        const socket = connect(port, "127.0.0.1");
        const is = await new Promise((done) => socket.once("connect", () => done(true)).once("error", () => done(false)));
        socket.destroy();
        if (is) return true;
        await new Promise((done) => setTimeout(done, 50));
    }
    return false;
}

/** Serves a folder at the root of a server; gives the address, and how to stop. */
export async function serveByNginx(site) {
    const folder = mkdtempSync(join(tmpdir(), "nginx-"));
    cpSync(site, join(folder, "www"), { recursive: true });
    const port = await freePort();
    const server = documented()
        .replace("server {", `server { listen 127.0.0.1:${port};`)
        .replaceAll("/var/www", join(folder, "www"))
        .replaceAll(DOCUMENTED_BASE, "/");
    const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
    const config = join(folder, "nginx.conf");
    writeFileSync(
        config,
        `user root; daemon off; worker_processes 1; load_module ${BROTLI}; pid ${folder}/pid; error_log ${folder}/log;
        events {}
        http { include /etc/nginx/mime.types; access_log off; ${own.join(" ")}
        ${server} }`,
    );
    const nginx = spawn("nginx", ["-e", join(folder, "log"), "-c", config], { stdio: "ignore" });
    const close = () => {
        nginx.kill("SIGTERM");
        rmSync(folder, { recursive: true, force: true });
    };
    if (!(await listens(port))) {
        const said = readFileSync(join(folder, "log"), "utf8");
        close();
        throw new Error(`nginx does not start: ${said}`);
    }
    return { address: `http://127.0.0.1:${port}`, close };
}
