"""One moto server of our own, and the AWS CLI pointed at it and at nothing else."""

import os
import re
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

HOST = "127.0.0.1"
REGION = "us-east-1"
START_SECONDS = 60


class Cloud:
    """A running moto server. Leaving the context ends that process and no other."""

    def __init__(self, tools):
        self._tools = tools
        self._credentials = {}
        self._timestamps = "wire"

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="evidence-cloud-")
        self._log = Path(self._folder.name, "server.log")
        # Port 0: the system hands out a free port, so nobody else can be listening there.
        with self._log.open("w") as log:
            self._server = subprocess.Popen(
                (*self._tools.server, "-H", HOST, "-p", "0"),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl-C reaches us, and we end the server
            )
        try:
            self._endpoint = self._wait_for_endpoint()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self._server.terminate()
        try:
            self._server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()
        self._folder.cleanup()

    def _wait_for_endpoint(self):
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._server.poll() is None:
            found = re.search(rf"Running on (http://{re.escape(HOST)}:\d+)", self._log.read_text())
            if found:
                return found.group(1)
            time.sleep(0.05)
        raise RuntimeError(f"the moto server did not start:\n{self._log.read_text()}")

    def reset(self, account, timestamps):
        """Empties the cloud and enters `account`; times print as `wire` or `iso8601`."""
        request = urllib.request.Request(f"{self._endpoint}/moto-api/reset", method="POST")
        # No proxy may come between us and our own server.
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request).close()
        self._timestamps = timestamps
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
        line = (*self._tools.aws, "--region", region, *command.split(), *arguments)
        if "--output" not in arguments:
            line += ("--output", "json")
        answer = subprocess.run(line, capture_output=True, env=self._environment())
        if answer.returncode != 0:
            raise RuntimeError(f"{' '.join(line)}\n{answer.stderr.decode()}")
        return answer.stdout

    def _environment(self):
        config = Path(self._folder.name, f"config-{self._timestamps}")
        config.write_text(f"[default]\ncli_timestamp_format = {self._timestamps}\n")
        # The caller's own profiles, keys and endpoints must not leak in.
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
        return {
            **inherited,
            **self._credentials,
            "AWS_ENDPOINT_URL": self._endpoint,
            "AWS_CONFIG_FILE": str(config),
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_PAGER": "",
            "NO_PROXY": HOST,
            "no_proxy": HOST,
            "TZ": "UTC",
        }
