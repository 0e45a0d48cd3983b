"""Where moto is known to print something else than AWS.

`correct` is the only place that changes an output. Each rule below is listed in Evidence/README.md.
"""

import hashlib
import json
import re
import uuid
from datetime import datetime, timezone

# When the samples pretend to have been taken. Fixed, so that the same bytes come out every time.
TIMES = {
    "StartLoggingTime": "2026-11-02T08:15:04.512",
    "StopLoggingTime": "2026-11-16T17:30:12.087",
    "LatestDeliveryTime": "2026-11-20T09:21:36.402",
    "LatestDigestDeliveryTime": "2026-11-20T08:47:59.310",
    "LatestCloudWatchLogsDeliveryTime": "2026-11-20T09:24:41.176",
    "AlarmConfigurationUpdatedTimestamp": "2026-11-02T08:31:27.940",
    "StateUpdatedTimestamp": "2026-11-02T08:32:10.663",
    "StateTransitionedTimestamp": "2026-11-02T08:32:10.663",
    "creationTime": "2026-11-02T08:24:55.731",
}
# A trail that was stopped delivered last just before.
LAST_BEFORE_STOP = "2026-11-16T17:26:48.954"
ALARM_TIME = "2026-11-02T08:32:10.660+0000"

# What the CLI prints of a composite alarm, in its order; `_alarm_times` adds one more.
COMPOSITE_MEMBERS = (
    "ActionsEnabled",
    "AlarmActions",
    "AlarmArn",
    "AlarmConfigurationUpdatedTimestamp",
    "AlarmName",
    "AlarmRule",
    "InsufficientDataActions",
    "OKActions",
    "StateReason",
    "StateReasonData",
    "StateUpdatedTimestamp",
    "StateValue",
)


def correct(output, bundle, raw=False):
    """The bytes AWS would have printed for `output`.

    With `raw`, moto's bytes as they are, but for three things that moto cannot make and the bundles
    showing them cannot do without: an organization trail seen from a member, an unconfirmed
    subscription, and a composite alarm.
    """
    account = bundle.account(output.account)
    content = _with_owned_trails(output.content, account)
    document = json.loads(content)
    if _printed(document) != content:
        raise ValueError(f"{output.command} does not print the JSON this program knows")
    if output.command == "list-subscriptions-by-topic" and bundle.pending_subscriber:
        for subscription in document["Subscriptions"]:
            # moto confirms every subscription at once, also one by e-mail.
            subscription["SubscriptionArn"] = "PendingConfirmation"
    if output.command == "describe-alarms" and account.composite_alarms:
        _make_composite(document, account.composite_alarms)
    return _printed(document if raw else _corrected(output.command, document, bundle))


def _with_owned_trails(content, account):
    """Gives an organization trail the ARN of its owner; in moto the member had to create it."""
    for trail in account.trails:
        if trail.owner:
            ours, owners = (f":{id}:trail/{trail.name}" for id in (account.id, trail.owner))
            content = content.replace(ours.encode(), owners.encode())
    return content


def _make_composite(document, composites):
    """Turns the metric alarms standing in for `composites` into composite alarms."""
    rules = {composite.name: composite.rule for composite in composites}
    for alarm in [a for a in document["MetricAlarms"] if a["AlarmName"] in rules]:
        document["MetricAlarms"].remove(alarm)
        alarm["AlarmRule"] = rules[alarm["AlarmName"]]
        document["CompositeAlarms"].append({name: alarm[name] for name in COMPOSITE_MEMBERS})


def _corrected(command, document, bundle):
    if command == "describe-trails":
        for trail in document["trailList"]:
            # moto prints false always; the samples' trails all had put-event-selectors.
            trail["HasCustomEventSelectors"] = True
    elif command == "get-trail-status":
        document = _trail_status(document, bundle)
    elif command == "get-event-selectors":
        # moto prints both kinds of selectors, one of them empty; AWS prints one kind.
        document = {name: value for name, value in document.items() if value != []}
    elif command == "describe-metric-filters":
        document["metricFilters"] = [_metric_filter(f) for f in document["metricFilters"]]
    elif command == "describe-alarms":
        queried = isinstance(document, list)
        for alarm in document if queried else document["MetricAlarms"]:
            _metric_alarm(alarm)
            _alarm_times(alarm, bundle)
        for alarm in () if queried else document["CompositeAlarms"]:
            _composite_alarm(alarm)
            _alarm_times(alarm, bundle)
    elif command == "list-subscriptions-by-topic":
        for subscription in document["Subscriptions"]:
            _subscription(subscription)
    return document


def _printed(document):
    """`document` the way the AWS CLI prints JSON."""
    return (json.dumps(document, indent=4, ensure_ascii=False) + "\n").encode()


def _instant(text):
    return datetime.fromisoformat(text).replace(tzinfo=timezone.utc)


def _timestamp(text, bundle):
    instant = _instant(text)
    return instant.isoformat() if bundle.timestamps == "iso8601" else instant.timestamp()


def _legacy_timestamp(text):
    return _instant(text).strftime("%Y-%m-%dT%H:%M:%SZ")


def _subscription(subscription):
    if subscription["SubscriptionArn"] != "PendingConfirmation":
        # moto's identifiers are random.
        seed = subscription["TopicArn"] + subscription["Endpoint"]
        digest = hashlib.sha256(seed.encode()).digest()
        identifier = uuid.UUID(bytes=digest[:16], version=4)
        subscription["SubscriptionArn"] = f"{subscription['TopicArn']}:{identifier}"


def _trail_status(status, bundle):
    stopped = not status["IsLogging"]
    delivered = LAST_BEFORE_STOP if stopped else TIMES["LatestDeliveryTime"]
    to_log_group = LAST_BEFORE_STOP if stopped else TIMES["LatestCloudWatchLogsDeliveryTime"]
    digest = LAST_BEFORE_STOP if stopped else TIMES["LatestDigestDeliveryTime"]
    # moto never says when it last delivered to the log group or a digest, prints whole seconds
    # where AWS prints fractions, and leaves LatestDeliveryAttemptSucceeded empty. The order is
    # that of the CLI.
    corrected = {
        "IsLogging": status["IsLogging"],
        "LatestDeliveryTime": _timestamp(delivered, bundle),
        "StartLoggingTime": _timestamp(TIMES["StartLoggingTime"], bundle),
    }
    if stopped:
        corrected["StopLoggingTime"] = _timestamp(TIMES["StopLoggingTime"], bundle)
    return {
        **corrected,
        "LatestCloudWatchLogsDeliveryTime": _timestamp(to_log_group, bundle),
        "LatestDigestDeliveryTime": _timestamp(digest, bundle),
        "LatestDeliveryAttemptTime": _legacy_timestamp(delivered),
        "LatestNotificationAttemptTime": "",
        "LatestNotificationAttemptSucceeded": "",
        "LatestDeliveryAttemptSucceeded": _legacy_timestamp(delivered),
        "TimeLoggingStarted": _legacy_timestamp(TIMES["StartLoggingTime"]),
        "TimeLoggingStopped": _legacy_timestamp(TIMES["StopLoggingTime"]) if stopped else "",
    }


def _metric_filter(filter):
    # moto knows neither member; both stand where the CLI prints them. The time is in milliseconds.
    return {
        "filterName": filter["filterName"],
        "filterPattern": filter["filterPattern"],
        "metricTransformations": filter["metricTransformations"],
        "creationTime": round(_instant(TIMES["creationTime"]).timestamp() * 1000),
        "logGroupName": filter["logGroupName"],
        "applyOnTransformedLogs": False,
    }


def _metric_alarm(alarm):
    # moto prints an empty list of metric queries, and never evaluates an alarm. AWS does so
    # within minutes and says why the state is what it is.
    del alarm["Metrics"]
    alarm["StateReason"] = (
        "Threshold Crossed: no datapoints were received for 1 period and 1 missing datapoint was"
        " treated as [NonBreaching]."
    )
    alarm["StateReasonData"] = json.dumps(
        {
            "version": "1.0",
            "queryDate": ALARM_TIME,
            "statistic": alarm["Statistic"],
            "period": alarm["Period"],
            "recentDatapoints": [],
            "threshold": alarm["Threshold"],
            "evaluatedDatapoints": [{"timestamp": ALARM_TIME}],
        },
        separators=(",", ":"),
    )


def _composite_alarm(alarm):
    # The same for a composite alarm: evaluated when it is created, from the states of its children.
    children = re.findall(r'ALARM\("(.*?)"\)', alarm["AlarmRule"])
    prefix = alarm["AlarmArn"].removesuffix(alarm["AlarmName"])
    state = {"value": "OK", "timestamp": ALARM_TIME}
    alarm["StateReason"] = f"{alarm['AlarmArn']} was created and its alarm rule evaluates to OK"
    alarm["StateReasonData"] = json.dumps(
        {"triggeringAlarms": [{"arn": prefix + child, "state": state} for child in children]},
        separators=(",", ":"),
    )


def _alarm_times(alarm, bundle):
    alarm["StateTransitionedTimestamp"] = None  # moto knows no such member
    for name in alarm:
        if name in TIMES:
            alarm[name] = _timestamp(TIMES[name], bundle)
