"""Creates a bundle's resources and saves the documented commands' output."""

import json
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from queue import Queue

from .cloud import REGION, Cloud
from .parts import Alarm

TOPIC = "security-alerts"
SUBSCRIBER = "security@example.com"
NAMESPACE = "CISBenchmark"


@dataclass(frozen=True)
class Output:
    """What one command printed, and what a file name may say about it."""

    account: str
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
            outputs = []
            for account in bundle.accounts:
                cloud.enter(account.id)
                _create(cloud, account)
                outputs += _save(cloud, bundle, account)
            return outputs
        finally:
            clouds.put(cloud)

    with ExitStack() as stack:
        for _ in range(workers):
            clouds.put(stack.enter_context(Cloud(python)))
        with ThreadPoolExecutor(workers) as pool:
            return dict(zip((b.name for b in bundles), pool.map(one, bundles)))


def _topic_arn(account):
    return f"arn:aws:sns:{REGION}:{account.id}:{TOPIC}"


def _bucket(account):
    return f"trail-archive-{account}"


def _by_name(resources):
    # AWS lists them so, moto in the order of creation.
    return sorted(resources, key=lambda resource: resource.name)


def _create(cloud, account):
    if any(not trail.owner for trail in account.trails):
        cloud.aws("s3api create-bucket", "--bucket", _bucket(account.id))
    for trail in _by_name(account.trails):
        _create_trail(cloud, account, trail)
    if account.topic:
        cloud.aws("sns create-topic", "--name", TOPIC)
        cloud.aws("sns subscribe", "--topic-arn", _topic_arn(account), "--protocol", "email",
                  "--notification-endpoint", SUBSCRIBER)
    for filter in _by_name(account.filters):
        cloud.aws("logs put-metric-filter", "--log-group-name", filter.log_group,
                  "--filter-name", filter.name, "--filter-pattern", filter.pattern,
                  "--metric-transformations", f"metricName={filter.metric},"
                  f"metricNamespace={NAMESPACE},metricValue=1")
    for alarm in _by_name(account.alarms):
        _create_alarm(cloud, account, alarm)
    for composite in _by_name(account.composite_alarms):
        # moto has no composite alarms. `correct` makes one of this.
        _create_alarm(cloud, account, Alarm(composite.name))


def _create_alarm(cloud, account, alarm):
    cloud.aws("cloudwatch put-metric-alarm", "--alarm-name", alarm.name,
              "--metric-name", alarm.metric, "--namespace", alarm.namespace,
              "--statistic", "Sum", "--period", "300", "--evaluation-periods", "1",
              "--threshold", "1", "--comparison-operator", "GreaterThanOrEqualToThreshold",
              "--treat-missing-data", "notBreaching",
              *(("--alarm-actions", _topic_arn(account)) if alarm.notifies else ()),
              "--actions-enabled" if alarm.actions_enabled else "--no-actions-enabled")


def _create_trail(cloud, account, trail):
    # A member gets a trail like its organization's, since moto shows an organization trail to its
    # owner only. `correct` gives it the owner's ARN. The owner comes first in the bundle, so the
    # bucket is there.
    owner = trail.owner or account.id
    if not trail.owner:
        cloud.aws("logs create-log-group", "--log-group-name", trail.log_group)
    group_arn = f"arn:aws:logs:{REGION}:{owner}:log-group:{trail.log_group}:*"
    role_arn = f"arn:aws:iam::{owner}:role/CloudTrailToCloudWatchLogs"
    cloud.aws("cloudtrail create-trail", "--name", trail.name, "--s3-bucket-name", _bucket(owner),
              "--is-multi-region-trail" if trail.multi_region else "--no-is-multi-region-trail",
              *(("--is-organization-trail",) if trail.organization else ()),
              "--enable-log-file-validation", "--cloud-watch-logs-log-group-arn", group_arn,
              "--cloud-watch-logs-role-arn", role_arn)
    basic = "ReadWriteType" in trail.selectors[0]
    cloud.aws("cloudtrail put-event-selectors", "--trail-name", trail.name,
              "--event-selectors" if basic else "--advanced-event-selectors",
              json.dumps(trail.selectors))
    cloud.aws("cloudtrail start-logging", "--name", trail.name)
    if not trail.logging:
        cloud.aws("cloudtrail stop-logging", "--name", trail.name)


def _save(cloud, bundle, account):
    outputs = []

    def save(service, command, *arguments, parameter="", region=REGION):
        if command not in bundle.left_out:
            content = cloud.aws(f"{service} {command}", *arguments, region=region)
            outputs.append(Output(account.id, service, command, parameter, region, content))

    save("cloudtrail", "describe-trails")
    for region in bundle.other_regions:
        save("cloudtrail", "describe-trails", region=region)
    for trail in _by_name(account.trails):
        # A member must ask for an organization trail by its ARN; moto has it under the name.
        asked_for = f"arn:aws:cloudtrail:{REGION}:{trail.owner}:trail/{trail.name}"
        parameter = asked_for if trail.owner else trail.name
        save("cloudtrail", "get-trail-status", "--name", trail.name, parameter=parameter)
        save("cloudtrail", "get-event-selectors", "--trail-name", trail.name, parameter=parameter)
    for group in (trail.log_group for trail in _by_name(account.trails) if not trail.owner):
        save("logs", "describe-metric-filters", "--log-group-name", group, parameter=group)
    save("cloudwatch", "describe-alarms", *bundle.alarm_options)
    if account.topic:
        topic = _topic_arn(account)
        save("sns", "list-subscriptions-by-topic", "--topic-arn", topic, parameter=topic)
    return outputs
