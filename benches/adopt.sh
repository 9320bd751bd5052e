#!/usr/bin/env bash
# How long `review adopt --from-git` takes on a repository with many commits, made here by `git fast-import`.
# Usage: benches/adopt.sh [COMMITS] [MESSAGES] [LANGUAGES]; the tool is $FLUENT_PACK or target/release/fluent-pack.
set -euo pipefail
commits=${1:-36000} messages=${2:-300} languages=${3:-8}
tool=$(realpath "${FLUENT_PACK:-${CARGO_TARGET_DIR:-target}/release/fluent-pack}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
git init -q -b main .
python3 - "$commits" "$messages" "$languages" > import <<'PY'
import random, sys
commits, messages, languages = map(int, sys.argv[1:])
random.seed(1)
tags = ["de", "fr", "es", "it", "pl", "ru", "ja", "ko", "cs", "da", "fi", "nl"][:languages]
out = sys.stdout
files = 6
texts = {tag: [[f"message {file}-{n} in {tag}, as it was written at first" for n in range(messages // files)] for file in range(files)] for tag in ["en", *tags]}
stale = {(tag, file, n): False for tag in tags for file in range(files) for n in range(messages // files)}
settings = 'name = "big"\nsource-locale = "en"\nlocales = [%s]\n' % ", ".join(f'"{tag}"' for tag in ["en", *tags])
def data(text):
    return f"data {len(text.encode())}\n{text}\n"
def ftl(tag, file):
    return "".join(f"m{file}-{n} = {text}\n" for n, text in enumerate(texts[tag][file]))
def commit(number, changes):
    out.write(f"commit refs/heads/main\ncommitter a <a@example.org> {1600000000 + number * 60} +0000\n{data('m')}")
    for path, text in changes:
        out.write(f"M 100644 inline {path}\n{data(text)}")
    out.write("\n")
commit(0, [("pack.toml", settings)] + [(f"{tag}/f{file}.ftl", ftl(tag, file)) for tag in texts for file in range(files)])
for number in range(1, commits):
    tag = random.choice(["en", *tags])
    file, n = random.randrange(files), random.randrange(messages // files)
    texts[tag][file][n] = f"message {file}-{n} in {tag}, commit {number}"
    if tag == "en":
        for other in tags:
            stale[other, file, n] = True
    else:
        stale[tag, file, n] = False
    commit(number, [(f"{tag}/f{file}.ftl", ftl(tag, file))])
open("wanted", "w").write("".join(sorted(f"{tag} m{file}-{n}\n" for (tag, file, n), is_stale in stale.items() if is_stale)))
PY
git fast-import --quiet < import
rm import
git checkout -q main
echo "$(git rev-list --count HEAD) commits, $(du -sh .git | cut -f1)"
time "$tool" review adopt --from-git --format json > report
python3 - <<'PY'
import json
found = sorted(f"{row['locale']} {name}\n" for row in map(json.loads, open("report")) for name in row["stale"] + row["stale_punctuation"])
wanted = open("wanted").readlines()
assert found == sorted(wanted), f"{len(found)} stale found, {len(wanted)} wanted"
print(f"{len(found)} stale translations found, as many as there are")
PY
