#!/usr/bin/env bash
# Whole build of a corpus against Info-ZIP over the same files: benches/build.sh CORPUS [ROUNDS]
#
# CORPUS is an unpacked `{locale}/…` tree with an `en` folder, such as www-l10n. A copy is made in which every locale
# builds: messages that the check calls errors are blanked, so that both programs do the whole work. Then the two run in
# turn, and the medians of wall time and their ratio are printed, with the peak memory of the build. Beside them `release`:
# the first one, and one that finds nothing changed.
set -euo pipefail

corpus=$(realpath "$1")
rounds=${2:-9}
root=$(cd "$(dirname "$0")/.." && pwd)
cargo build --quiet --release --manifest-path "$root/Cargo.toml"
binary=${CARGO_TARGET_DIR:-$root/target}/release/fluent-pack

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/corpus"
(cd "$corpus" && find . -name '*.ftl' -print0 | tar --null --files-from=- -c) | tar -x -C "$work/corpus"

python3 - "$work" "$binary" <<'PYTHON'
import json, re, subprocess, sys
from pathlib import Path

work, binary = Path(sys.argv[1]), sys.argv[2]
corpus = work / "corpus"
for _ in range(8):
    run = subprocess.run([binary, "check", "--source", "en", "--format", "json", "-q", "."], cwd=corpus, capture_output=True, text=True)
    errors = [finding for finding in map(json.loads, run.stdout.splitlines()) if finding["severity"] == "error"]
    if not errors:
        break
    for finding in errors:
        path = corpus / finding["file"]
        entry = r"(?m)^" + re.escape(finding["id"]) + r" *=.*\n(?:[ }].*\n|\n(?=[ ]))*"
        path.write_text(re.sub(entry, "", path.read_text(encoding="utf-8")), encoding="utf-8")
else:
    sys.exit("the corpus still has errors")
PYTHON

# A process of its own: a child's peak starts at its parent's size.
python3 - "$work" "$binary" "$rounds" <<'PYTHON'
import json, os, statistics, subprocess, sys, time
from pathlib import Path

work, binary, rounds = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
corpus = work / "corpus"

def timed(command):
    """Wall seconds, peak megabytes and processor seconds of one run."""
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=corpus, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed")
    return time.perf_counter() - start, usage.ru_maxrss // 1024, usage.ru_utime + usage.ru_stime

build = [binary, "build", "--source", "en", ".", "-o", str(work / "dist")]
zip_ = ["zip", "-q", "-r", "-6", str(work / "corpus.zip"), "."]
release = [binary, "release", "--source", "en", ".", "-o", str(work / "released")]
pairs, releases = [], []
for round_ in range(rounds + 1):
    (work / "corpus.zip").unlink(missing_ok=True)
    (corpus / "pack.lock").unlink(missing_ok=True)
    pair = timed(build), timed(zip_)
    first, again = timed(release), timed(release)
    if round_:
        pairs.append(pair)
        releases.append((pair[0], first, again))
built = json.loads((work / "dist" / "release.json").read_text(encoding="utf-8"))
print(f"{len(list(corpus.rglob('*.ftl')))} files, {len(built['bundles'])} locales built, {len(built['not_built'])} not")
print(f"build {statistics.median(a for (a, *_), _ in pairs):.3f} s, zip {statistics.median(b for _, (b, *_) in pairs):.3f} s")
names = ["build", "first release", "release without a change"]
for which, name in enumerate(names):
    wall, cpu = (statistics.median(runs[which][column] for runs in releases) for column in (0, 2))
    ratio = statistics.median(runs[which][2] / runs[0][2] for runs in releases)
    peak = max(runs[which][1] for runs in releases)
    print(f"{name}: {wall:.3f} s, processor {cpu:.3f} s, {ratio:.2f} of the build's, peak memory {peak} MB")
print(f"ratio of build to zip {statistics.median(a / b for (a, *_), (b, *_) in pairs):.2f}")
PYTHON
