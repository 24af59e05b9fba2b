// Runs in every page before its own scripts: keeps the memories of WebAssembly, since nothing else tells how large they are.
"use strict";

window.memories = new Set();
for (const name of ["instantiate", "instantiateStreaming"]) {
    const instantiate = WebAssembly[name];
    WebAssembly[name] = async (...of) => {
        const made = await instantiate.apply(WebAssembly, of);
        const exported = Object.values((made.instance ?? made).exports);
        exported.filter((each) => each instanceof WebAssembly.Memory).forEach((each) => window.memories.add(each));
        return made;
    };
}
