"""Finds or installs the AWS CLI and moto."""

import subprocess
import sys
import tempfile
import venv
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

# The committed bundles were made with these. Other versions may print other bytes.
AWSCLI, MOTO = "1.45.11", "5.2.1"


@contextmanager
def tools():
    """A Python with both tools: this one if the versions fit, else one that lives as long."""
    # Without Flask, moto can be imported but has no server.
    if (_version("awscli"), _version("moto")) == (AWSCLI, MOTO) and _version("flask"):
        yield sys.executable
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
        yield python


def _version(package):
    try:
        return version(package)
    except PackageNotFoundError:
        return None
