"""A run of a script, and what is wrong with what it left."""

import hashlib
import json
import subprocess

from .account import ACCOUNT

RUN_SECONDS = 300


class Run:
    """One run of a script in a folder of its own, or once more in that of an earlier run."""

    def __init__(self, shell, script, folder, environment, output="evidence", **settings):
        self.evidence = folder / output
        self.root = self.evidence / ACCOUNT
        folder.mkdir(exist_ok=True)
        calls = folder / "calls"
        calls.unlink(missing_ok=True)
        settings = {f"CHECK_{name.upper()}": value for name, value in settings.items()}
        process = subprocess.run(
            (*shell, str(script)), cwd=folder, capture_output=True, timeout=RUN_SECONDS,
            env={**environment, "CHECK_CALLS": str(calls), **settings})
        self.status = process.returncode
        self.said = process.stderr.decode(errors="replace")
        self.calls = calls.read_text().splitlines()
        self.files = sorted(str(path.relative_to(self.root)) for path in self.root.rglob("*")
                            if path.is_file())

    @property
    def manifest(self):
        return json.loads((self.root / "evidence-manifest.json").read_bytes())

    def wrong(self, expected, status=0):
        """How the files differ from what they must be, and from what the run says of them."""
        missing, extra = set(expected) - set(self.files), set(self.files) - set(expected)
        if missing or extra:
            yield f"missing {sorted(missing)}, unexpected {sorted(extra)}\n{self.said}"
        yield differs("exit status", self.status, status)
        yield from self._wrong_sums()
        yield from self._wrong_manifest()

    def _wrong_sums(self):
        process = subprocess.run(("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"),
                                 cwd=self.root, capture_output=True, text=True)
        listed = [line[66:] for line in (self.root / "SHA256SUMS").read_text().splitlines()]
        yield process.stdout + process.stderr
        yield differs("list of checksums", sorted([*listed, "SHA256SUMS"]), self.files)

    def _wrong_manifest(self):
        manifest = self.manifest
        yield differs("schema", manifest["schema"], "trailwitness-evidence-manifest")
        yield differs("schema_version", manifest["schema_version"], 1)
        yield "" if f":{ACCOUNT}:" in manifest["collected_by"] else manifest["collected_by"]
        yield "" if manifest["collector"].startswith("aws-cli/") else manifest["collector"]
        answered = [entry["path"] for entry in manifest["files"] if entry["exit_code"] == 0]
        notes = [entry["stderr"] for entry in manifest["files"] if entry["stderr"]]
        others = ["SHA256SUMS", "evidence-manifest.json"]
        yield differs("list of files", sorted(answered + notes + others), self.files)
        for entry in manifest["files"]:
            yield from self._wrong_entry(entry)

    def _wrong_entry(self, entry):
        path = entry["path"]
        program, *words = entry["argv"]
        if program != "aws" or " ".join(words) not in self.calls:
            yield f"{entry['argv']} was not called"
        content = (self.root / path).read_bytes() if entry["exit_code"] == 0 else None
        size = None if content is None else len(content)
        digest = None if content is None else hashlib.sha256(content).hexdigest()
        yield differs(f"size of {path}", entry["bytes"], size)
        yield differs(f"hash of {path}", entry["sha256"], digest)
        yield differs(f"account of {path}", entry["account"], ACCOUNT)
        region = path.split("/")[0] if "/" in path else None
        yield differs(f"region of {path}", entry["region"], region)
        yield "" if entry["started_at"] <= entry["finished_at"] else f"{path} ends before it starts"


def differs(what, actual, expected):
    """How a value differs from what it must be; empty when it does not."""
    return "" if actual == expected else f"{what} is {actual!r} instead of {expected!r}"
