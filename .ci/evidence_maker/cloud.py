"""One moto server of our own, and the AWS CLI pointed at it and at nothing else."""

import json
import os
import re
import subprocess
import tempfile
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path

HOST = "127.0.0.1"
REGION = "us-east-1"
START_SECONDS = 60


class Cloud:
    """A running moto server and AWS CLI. Leaving the context ends these processes and no other."""

    def __init__(self, python):
        self._python = python
        self._credentials = {}
        self._timestamps = "wire"

    def __enter__(self):
        with ExitStack() as stack:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="evidence-cloud-"))
            self._folder = Path(folder)
            self._start_server(stack)
            self._start_cli(stack)
            self._leave = stack.pop_all()  # all went well, so nothing is to be undone yet
        return self

    def __exit__(self, *_):
        self._leave.close()

    def _start_server(self, stack):
        self._log = self._folder / "server.log"
        # Port 0: the system hands out a free port, so nobody else can be listening there.
        with self._log.open("w") as log:
            self._server = subprocess.Popen(
                (self._python, "-m", "moto.server", "-H", HOST, "-p", "0"),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl-C reaches us, and we end the server
            )
        stack.callback(_end, self._server)
        self._endpoint = self._wait_for_endpoint()

    def _start_cli(self, stack):
        self._cli = subprocess.Popen(
            (self._python, str(Path(__file__).with_name("aws_cli.py"))),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=self._environment(),
            start_new_session=True,
        )
        stack.callback(_end, self._cli)

    def _wait_for_endpoint(self):
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._server.poll() is None:
            found = re.search(rf"Running on (http://{re.escape(HOST)}:\d+)", self._log.read_text())
            if found:
                return found.group(1)
            time.sleep(0.05)
        raise RuntimeError(f"the moto server did not start:\n{self._log.read_text()}")

    def reset(self, timestamps):
        """Empties the cloud, all accounts of it; times print as `wire` or `iso8601` from now on."""
        request = urllib.request.Request(f"{self._endpoint}/moto-api/reset", method="POST")
        # No proxy may come between us and our own server.
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request).close()
        self._timestamps = timestamps

    def enter(self, account):
        """The commands that follow run in `account`."""
        self._credentials = {"AWS_ACCESS_KEY_ID": "testing", "AWS_SECRET_ACCESS_KEY": "testing"}
        # moto knows an account by the role that was assumed in it.
        role = f"arn:aws:iam::{account}:role/evidence"
        key = self.aws("sts assume-role", "--role-arn", role, "--role-session-name", "evidence",
                       "--query", "Credentials.[AccessKeyId,SecretAccessKey,SessionToken]",
                       "--output", "text").decode().split()
        names = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
        self._credentials = dict(zip(names, key))

    def aws(self, command, *arguments, region=REGION):
        """Standard output of `aws <command> <arguments>`, byte for byte."""
        line = ("--region", region, *command.split(), *arguments)
        if "--output" not in arguments:
            line += ("--output", "json")
        request = {"arguments": line, "environment": {**self._credentials, **self._configuration()}}
        self._cli.stdin.write(json.dumps(request).encode() + b"\n")
        self._cli.stdin.flush()
        answer = json.loads(self._cli.stdout.readline())
        if answer["status"] != 0:
            raise RuntimeError(f"aws {' '.join(line)}\n{answer['errors']}")
        return answer["output"].encode()

    def _configuration(self):
        config = self._folder / f"config-{self._timestamps}"
        config.write_text(f"[default]\ncli_timestamp_format = {self._timestamps}\n")
        return {"AWS_CONFIG_FILE": str(config)}

    def _environment(self):
        # The caller's own profiles, keys and endpoints must not leak in.
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
        return {
            **inherited,
            **self._configuration(),
            "AWS_ENDPOINT_URL": self._endpoint,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_PAGER": "",
            "NO_PROXY": HOST,
            "no_proxy": HOST,
            "TZ": "UTC",
        }


def _end(process):
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            pipe.close()
