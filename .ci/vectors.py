"""Puts vectors to fluent.runtime: python vectors.py FILE... One JSON answer a line."""

import json
import sys
from datetime import datetime, timedelta, timezone
from importlib.metadata import version

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.errors import FluentCyclicReferenceError

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def text(value):
    if isinstance(value, str):
        return value
    return "".join(piece if isinstance(piece, str) else piece[0] * piece[1] for piece in value)


def argument(value):
    if not isinstance(value, dict):
        return value
    if "date" in value:
        return EPOCH + timedelta(milliseconds=value["date"])
    if "number" in value:
        return float(value["number"])
    return text(value["text"])


def kind(error):
    message = str(error)
    if message.startswith(("Unknown external", "Unsupported external")):
        return "missing-variable"
    if message.startswith("Unknown function"):
        return "unknown-function"
    if message.startswith(("Unknown message", "Unknown term", "Unknown attribute", "No pattern")):
        return "missing-reference"
    if isinstance(error, FluentCyclicReferenceError):
        return "cyclic"
    return "limit" if message.startswith("Too many") else "bad-argument"


def answer(vector):
    bundle = FluentBundle([vector["locale"]], use_isolating=vector.get("isolating", True))
    bundle.add_resource(FluentResource(text(vector["ftl"])))
    name, attribute = vector["id"], vector.get("attribute")
    pattern = None
    if bundle.has_message(name):
        message = bundle.get_message(name)
        pattern = message.attributes.get(attribute) if attribute else message.value
    if pattern is None:
        return {"text": f"{name}.{attribute}" if attribute else name, "errors": ["missing-message"]}
    args = {key: argument(value) for key, value in vector.get("args", {}).items()}
    shown, errors = bundle.format_pattern(pattern, args)
    return {"text": str(shown), "errors": [kind(error) for error in errors]}


def main():
    names = ", ".join(f"{name} {version(name)}" for name in ("fluent.runtime", "fluent.syntax", "babel"))
    print(f"{names}, Python {sys.version.split()[0]}", file=sys.stderr)
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                vector = json.loads(line)
                result = None
                if "fluent-python" not in vector.get("skip", {}):
                    try:
                        result = answer(vector)
                    except Exception:  # Whatever escapes from the library is its answer.
                        result = {"text": None, "errors": ["crash"]}
                print(json.dumps({"name": vector["name"], "answer": result}))


main()
