"""Creates a bundle's resources and saves the documented commands' output."""

import json
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from queue import Queue

from .cloud import REGION, Cloud

TOPIC = "security-alerts"
SUBSCRIBER = "security@example.com"
NAMESPACE = "CISBenchmark"


@dataclass(frozen=True)
class Output:
    """What one command printed, and what a file name may say about it."""

    service: str
    command: str
    parameter: str  # empty where the command has none
    region: str
    content: bytes

    def with_content(self, content):
        return replace(self, content=content)


def capture_all(python, bundles):
    """The outputs of each bundle, by its name, made with the tools of `python`.

    Several bundles at a time, a server for each.
    """
    workers = min(len(bundles), os.cpu_count() or 1, 4)
    clouds = Queue()

    def one(bundle):
        cloud = clouds.get()
        try:
            cloud.reset(bundle.timestamps)
            cloud.enter(bundle.account)
            _create(cloud, bundle)
            return _save(cloud, bundle)
        finally:
            clouds.put(cloud)

    with ExitStack() as stack:
        for _ in range(workers):
            clouds.put(stack.enter_context(Cloud(python)))
        with ThreadPoolExecutor(workers) as pool:
            return dict(zip((b.name for b in bundles), pool.map(one, bundles)))


def _topic_arn(bundle):
    return f"arn:aws:sns:{REGION}:{bundle.account}:{TOPIC}"


def _create(cloud, bundle):
    bucket = f"trail-archive-{bundle.account}"
    cloud.aws("s3api create-bucket", "--bucket", bucket)
    cloud.aws("sns create-topic", "--name", TOPIC)
    cloud.aws("sns subscribe", "--topic-arn", _topic_arn(bundle), "--protocol", "email",
              "--notification-endpoint", SUBSCRIBER)
    for trail in bundle.trails:
        _create_trail(cloud, bundle, trail, bucket)
    for filter in bundle.filters:
        cloud.aws("logs put-metric-filter", "--log-group-name", filter.log_group,
                  "--filter-name", filter.name, "--filter-pattern", filter.pattern,
                  "--metric-transformations", f"metricName={filter.metric},"
                  f"metricNamespace={NAMESPACE},metricValue=1")
    for alarm in bundle.alarms:
        cloud.aws("cloudwatch put-metric-alarm", "--alarm-name", alarm.name,
                  "--metric-name", alarm.metric, "--namespace", alarm.namespace,
                  "--statistic", "Sum", "--period", "300", "--evaluation-periods", "1",
                  "--threshold", "1", "--comparison-operator", "GreaterThanOrEqualToThreshold",
                  "--treat-missing-data", "notBreaching", "--alarm-actions", _topic_arn(bundle),
                  "--actions-enabled" if alarm.actions_enabled else "--no-actions-enabled")


def _create_trail(cloud, bundle, trail, bucket):
    group_arn = f"arn:aws:logs:{REGION}:{bundle.account}:log-group:{trail.log_group}:*"
    role_arn = f"arn:aws:iam::{bundle.account}:role/CloudTrailToCloudWatchLogs"
    cloud.aws("logs create-log-group", "--log-group-name", trail.log_group)
    cloud.aws("cloudtrail create-trail", "--name", trail.name, "--s3-bucket-name", bucket,
              "--is-multi-region-trail" if trail.multi_region else "--no-is-multi-region-trail",
              "--enable-log-file-validation", "--cloud-watch-logs-log-group-arn", group_arn,
              "--cloud-watch-logs-role-arn", role_arn)
    basic = "ReadWriteType" in trail.selectors[0]
    cloud.aws("cloudtrail put-event-selectors", "--trail-name", trail.name,
              "--event-selectors" if basic else "--advanced-event-selectors",
              json.dumps(trail.selectors))
    cloud.aws("cloudtrail start-logging", "--name", trail.name)
    if not trail.logging:
        cloud.aws("cloudtrail stop-logging", "--name", trail.name)


def _save(cloud, bundle):
    outputs = []

    def save(service, command, *arguments, parameter="", region=REGION):
        if command not in bundle.left_out:
            content = cloud.aws(f"{service} {command}", *arguments, region=region)
            outputs.append(Output(service, command, parameter, region, content))

    save("cloudtrail", "describe-trails")
    for region in bundle.other_regions:
        save("cloudtrail", "describe-trails", region=region)
    for trail in bundle.trails:
        save("cloudtrail", "get-trail-status", "--name", trail.name, parameter=trail.name)
        save("cloudtrail", "get-event-selectors", "--trail-name", trail.name,
             parameter=trail.name)
    for group in (trail.log_group for trail in bundle.trails):
        save("logs", "describe-metric-filters", "--log-group-name", group, parameter=group)
    save("cloudwatch", "describe-alarms", *bundle.alarm_options)
    topic = _topic_arn(bundle)
    save("sns", "list-subscriptions-by-topic", "--topic-arn", topic, parameter=topic)
    return outputs
