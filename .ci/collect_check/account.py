"""One account in a local stand-in for AWS, with names that are hard on file names."""

import json
import os
import socketserver
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from evidence_maker import patterns
from evidence_maker.cloud import Cloud
from evidence_maker.parts import CONTROL

ACCOUNT = "123456789012"
HOME, AWAY = REGIONS = ("us-east-1", "eu-west-1")
# The account is in none, so that this call fails; it is not counted as one that does.
NO_ORGANIZATION = "organizations-describe-organization"
# Trail → its home region and log group. Only the first has a metric filter.
TRAILS = {
    "management-events": (HOME, "CloudTrail/management"),
    "legacy.audit_1": (HOME, "legacy/audit#1"),
    "europe": (AWAY, "/europe/trail"),
}
# Only the first has a subscriber.
TOPICS = {"security-alerts": HOME, "on_call-team": HOME, "europe-alerts": AWAY}


class Account(Cloud):
    """A cloud in which one account is set up, and which answers the `aws` of scripts."""

    def fill(self):
        self.reset("wire")
        self.enter(ACCOUNT)
        self.aws("s3api create-bucket", "--bucket", "trail-archive")
        for topic, region in TOPICS.items():
            self.aws("sns create-topic", "--name", topic, region=region)
        self.aws("sns subscribe", "--topic-arn", topic_arn("security-alerts"), "--protocol",
                 "email", "--notification-endpoint", "security@example.com")
        for trail, (region, group) in TRAILS.items():
            self._create_trail(trail, region, group)
        self.aws("logs put-metric-filter", "--log-group-name", TRAILS["management-events"][1],
                 "--filter-name", CONTROL, "--filter-pattern", patterns.BASE,
                 "--metric-transformations",
                 "metricName=SignIn,metricNamespace=CISBenchmark,metricValue=1")
        self._create_alarm(HOME, topic_arn("on_call-team"), topic_arn("security-alerts"))
        self._create_alarm(AWAY, topic_arn("europe-alerts"))

    def _create_trail(self, name, region, group):
        self.aws("logs create-log-group", "--log-group-name", group, region=region)
        everywhere = name == "management-events"
        self.aws("cloudtrail create-trail", "--name", name, "--s3-bucket-name", "trail-archive",
                 "--is-multi-region-trail" if everywhere else "--no-is-multi-region-trail",
                 "--cloud-watch-logs-log-group-arn",
                 f"arn:aws:logs:{region}:{ACCOUNT}:log-group:{group}:*",
                 "--cloud-watch-logs-role-arn", f"arn:aws:iam::{ACCOUNT}:role/CloudTrail",
                 region=region)
        selector = {"ReadWriteType": "All", "IncludeManagementEvents": True, "DataResources": []}
        self.aws("cloudtrail put-event-selectors", "--trail-name", name, "--event-selectors",
                 json.dumps([selector]), region=region)
        self.aws("cloudtrail start-logging", "--name", name, region=region)

    def _create_alarm(self, region, *topics):
        self.aws("cloudwatch put-metric-alarm", "--alarm-name", "console-sign-in",
                 "--metric-name", "SignIn", "--namespace", "CISBenchmark", "--statistic", "Sum",
                 "--period", "300", "--evaluation-periods", "1", "--threshold", "1",
                 "--comparison-operator", "GreaterThanOrEqualToThreshold",
                 "--treat-missing-data", "notBreaching", "--alarm-actions", *topics,
                 region=region)

    def remove_filter(self):
        self.aws("logs delete-metric-filter", "--log-group-name", TRAILS["management-events"][1],
                 "--filter-name", CONTROL)

    @contextmanager
    def served(self, folder):
        """The environment in which scripts find an `aws` that asks this account."""
        program = folder / "aws"
        source = Path(__file__).with_name("aws.py").read_text()
        program.write_text(f"#!{sys.executable} -SE\n{source}")
        program.chmod(0o755)
        path = str(folder / "socket")
        with socketserver.ThreadingUnixStreamServer(path, _handler(self)) as server:
            thread = threading.Thread(target=server.serve_forever)
            thread.start()
            try:
                yield {
                    "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
                    "AWS_DEFAULT_REGION": HOME,
                    "CHECK_SOCKET": path,
                }
            finally:
                server.shutdown()
                thread.join()

    def answer(self, arguments):
        """What the AWS CLI answers, a failure included."""
        environment = {**self._credentials, **self._configuration()}
        request = {"arguments": arguments, "environment": environment}
        self._cli.stdin.write(json.dumps(request).encode() + b"\n")
        self._cli.stdin.flush()
        return self._cli.stdout.readline()


def _handler(account):
    lock = threading.Lock()  # the AWS CLI takes one command at a time

    class Handler(socketserver.StreamRequestHandler):
        def handle(self):
            arguments = json.loads(self.rfile.readline())
            with lock:
                self.wfile.write(account.answer(arguments))

    return Handler


def trail_arn(name):
    return f"arn:aws:cloudtrail:{TRAILS[name][0]}:{ACCOUNT}:trail/{name}"


def topic_arn(name):
    return f"arn:aws:sns:{TOPICS[name]}:{ACCOUNT}:{name}"


def expected_files(failing="none"):
    """The files of a run in which all calls succeed, but for those of one operation."""
    names = ["sts-get-caller-identity", NO_ORGANIZATION, f"{HOME}/ec2-describe-regions"]
    for region in REGIONS:
        names += (f"{region}/cloudtrail-describe-trails", f"{region}/cloudwatch-describe-alarms")
    for trail, (region, group) in TRAILS.items():
        names += (f"{region}/cloudtrail-{operation}/{quote(trail_arn(trail), safe='')}"
                  for operation in ("get-trail-status", "get-event-selectors"))
        names.append(f"{region}/logs-describe-metric-filters/{quote(group, safe='')}")
    for topic, region in TOPICS.items():
        name = quote(topic_arn(topic), safe="")
        names.append(f"{region}/sns-list-subscriptions-by-topic/{name}")
    fails = (failing, NO_ORGANIZATION)
    files = [f"{name}{'.stderr.txt' if any(fail in name for fail in fails) else '.json'}"
             for name in names]
    return sorted([*files, "SHA256SUMS", "evidence-manifest.json"])
