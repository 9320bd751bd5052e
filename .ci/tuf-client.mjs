// Lets tuf-js, the TUF client of npm and sigstore, verify and download bundles from a registry whose root was rotated.
//
//   node .ci/tuf-client.mjs MODULES WORK     tuf-js is in MODULES; WORK has registry/, dist/ and the first root.json
//
// The client trusts the first root alone. Changed bundles and changed metadata must be refused, so that it does look.
import assert from "node:assert";
import fs from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import path from "node:path";

const [modules, work] = process.argv.slice(2);
const { Updater } = createRequire(path.resolve(modules, "package.json"))("tuf-js");
const registry = path.join(work, "registry");
const server = http.createServer((request, response) => {
    const file = path.join(registry, decodeURIComponent(request.url));
    if (!fs.existsSync(file)) return response.writeHead(404).end();
    response.end(fs.readFileSync(file));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const base = `http://127.0.0.1:${server.address().port}/`;

async function download(client) {
    const [metadataDir, targetDir] = ["metadata", "targets"].map((name) => path.join(work, client, name));
    for (const folder of [metadataDir, targetDir]) fs.mkdirSync(folder, { recursive: true });
    fs.copyFileSync(path.join(work, "root.json"), path.join(metadataDir, "root.json"));
    const updater = new Updater({
        metadataDir, targetDir, metadataBaseUrl: base + "metadata", targetBaseUrl: base + "targets", config: { fetchRetries: 0 },
    });
    await updater.refresh();
    const trusted = JSON.parse(fs.readFileSync(path.join(metadataDir, "root.json")));
    assert.equal(trusted.signed.version, 2, "the client followed the root");
    for (const name of fs.readdirSync(path.join(work, "dist")).filter((name) => name.endsWith(".zip"))) {
        const target = await updater.getTargetInfo(name);
        const file = await updater.downloadTarget(target);
        assert.deepEqual(fs.readFileSync(file), fs.readFileSync(path.join(work, "dist", name)));
        console.log(`${name}: verified and downloaded by tuf-js`);
    }
}

async function refused(what, file, change) {
    const whole = fs.readFileSync(file);
    fs.writeFileSync(file, change(whole));
    await assert.rejects(download(`js-${what}`), (error) => console.log(`changed ${what} refused: ${error.message}`) ?? true);
    fs.writeFileSync(file, whole);
}

await download("js-client");
const bundle = fs.readdirSync(path.join(registry, "targets")).find((name) => name.endsWith(".zip"));
await refused("bundle", path.join(registry, "targets", bundle), (whole) => Buffer.concat([whole.subarray(0, -1), Buffer.from([whole.at(-1) ^ 1])]));
await refused("timestamp", path.join(registry, "metadata/timestamp.json"), (whole) => String(whole).replace(/"version":(\d+)}}$/, '"version":9}}'));
await refused("root", path.join(registry, "metadata/2.root.json"), (whole) => String(whole).replace('"threshold":2', '"threshold":1'));
server.close();
