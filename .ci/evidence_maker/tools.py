"""Finds or installs the AWS CLI and moto."""

import importlib.util
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

# The committed bundles were made with these. Other versions may print other bytes.
AWSCLI, MOTO = "1.45.11", "5.2.1"


@dataclass(frozen=True)
class Tools:
    aws: tuple  # the command that runs the AWS CLI
    server: tuple  # the command that runs moto


@contextmanager
def tools():
    """The two tools: those of this Python if the versions fit, else a venv that lives as long."""
    aws = shutil.which("aws")
    if aws and _aws_version(aws) == AWSCLI and _moto_version() == MOTO:
        yield Tools((aws,), (sys.executable, "-m", "moto.server"))
        return
    with tempfile.TemporaryDirectory(prefix="evidence-tools-") as folder:
        print(f"installing awscli {AWSCLI} and moto {MOTO} for this run", file=sys.stderr)
        venv.create(folder, with_pip=True)
        python = str(Path(folder, "bin", "python"))
        packages = (f"awscli=={AWSCLI}", f"moto[server]=={MOTO}")
        subprocess.run(
            (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages),
            check=True,
            stdout=sys.stderr,
        )
        yield Tools((python, "-m", "awscli"), (python, "-m", "moto.server"))


def _aws_version(aws):
    answer = subprocess.run((aws, "--version"), capture_output=True, text=True)
    found = re.match(r"aws-cli/(\S+)", answer.stdout + answer.stderr)
    return found and found.group(1)


def _moto_version():
    # Without Flask, moto can be imported but has no server.
    if not importlib.util.find_spec("flask"):
        return None
    try:
        return version("moto")
    except PackageNotFoundError:
        return None
