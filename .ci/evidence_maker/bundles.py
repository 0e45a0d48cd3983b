"""What every bundle holds and how an audit of it must end.

The capture, the READMEs and the end-to-end check all read this table and no other.
"""

from dataclasses import replace

from .parts import (
    ADVANCED_MANAGEMENT_EVENTS,
    EQUIVALENT_PATTERN,
    NARROWED_PATTERN,
    ROOT_PATTERN,
    SSO_PATTERN,
    TRAIL_PATTERN,
    Alarm,
    Bundle,
    Filter,
    Trail,
)

CONTROL = "console-sign-in-without-mfa"

ROOT_FILTER = Filter("root-account-usage", ROOT_PATTERN, "RootAccountUsage")
ROOT_ALARM = Alarm("RootAccountUsage", "RootAccountUsage")
TRAIL_FILTER = Filter("cloudtrail-changes", TRAIL_PATTERN, "CloudTrailChanges")
TRAIL_ALARM = Alarm("CloudTrailChanges", "CloudTrailChanges")

# A log group name with a slash must be percent-encoded where it becomes a file name.
SLASH = "CloudTrail/management"

NO_ALARM = ("not reached", "no alarm is known, so neither is a topic")

BUNDLES = (
    Bundle(
        name="complete-chain",
        account="123456789012",
        layout="tree",
        shows="Every link is there, with the benchmark's first pattern word for word. A second"
        " filter and alarm watch for use of the root account.",
        trails=(Trail(log_group=SLASH),),
        filters=(Filter(log_group=SLASH), replace(ROOT_FILTER, log_group=SLASH)),
        alarms=(Alarm(), ROOT_ALARM),
    ),
    Bundle(
        name="sso-variant",
        account="111122223333",
        layout="parameter",
        shows="The benchmark's second pattern, which spares organizations with single sign-on"
        " false alarms. Times are printed the way version 2 of the AWS CLI prints them.",
        filters=(Filter(pattern=SSO_PATTERN),),
        timestamps="iso8601",
    ),
    Bundle(
        name="two-trails",
        account="444455556666",
        layout="tree",
        shows="A stopped trail of one region beside a complete one: one complete chain suffices."
        " The multi-region trail shows up a second time, as its shadow in eu-west-1.",
        trails=(
            Trail("legacy-audit", "legacy-audit-logs", multi_region=False, logging=False),
            Trail(),
        ),
        other_regions=("eu-west-1",),
    ),
    Bundle(
        name="equivalent-filter",
        account="111111111111",
        layout="flat",
        shows="The filter has its clauses swapped, no quotation marks and no blanks. It still"
        " matches exactly the events that the benchmark's pattern matches.",
        filters=(TRAIL_FILTER, Filter(pattern=EQUIVALENT_PATTERN)),
        alarms=(TRAIL_ALARM, Alarm()),
    ),
    Bundle(
        name="unconfirmed-subscriber",
        account="222222222222",
        layout="flat",
        shows="The only subscriber never confirmed the subscription, so nobody is told.",
        outcome="fail",
        not_held={
            "confirmed-subscriber": ("broken", "the only `SubscriptionArn` is `PendingConfirmation`")
        },
        pending_subscriber=True,
    ),
    Bundle(
        name="narrowed-filter",
        account="333333333333",
        layout="tree",
        shows="The prescribed text is all there, but one more clause lets only the user bob"
        " through. Everybody else signs in unnoticed.",
        outcome="fail",
        not_held={"metric-filter": ("broken", 'a sign-in by anybody but "bob" goes unnoticed')},
        trails=(Trail(log_group=SLASH),),
        filters=(
            Filter(log_group=SLASH, pattern=NARROWED_PATTERN),
            replace(ROOT_FILTER, log_group=SLASH),
        ),
        alarms=(Alarm(), ROOT_ALARM),
    ),
    Bundle(
        name="disabled-actions",
        account="444444444444",
        layout="parameter",
        shows="The alarm names its topic, yet its actions are switched off. The benchmark's letter"
        " is met; in effect nobody is told.",
        outcome="fail",
        not_held={
            "notification-action": ("broken", "held as written; in effect `ActionsEnabled` is false")
        },
        alarms=(Alarm(actions_enabled=False), ROOT_ALARM),
        filters=(Filter(), ROOT_FILTER),
    ),
    Bundle(
        name="wrong-namespace",
        account="555555555555",
        layout="flat",
        shows="The alarm watches a metric of the same name in another namespace, where no data"
        " arrives.",
        outcome="fail",
        not_held={
            "alarm": ("broken", "the filter writes to `CISBenchmark`, the alarm reads"
                      " `SecurityMetrics`"),
            "notification-action": NO_ALARM,
            "confirmed-subscriber": NO_ALARM,
        },
        alarms=(Alarm(namespace="SecurityMetrics"),),
    ),
    Bundle(
        name="missing-trail-status",
        account="666666666666",
        layout="flat",
        shows="The output of get-trail-status was not collected. Nothing says whether the trail"
        " is logging.",
        outcome="incomplete",
        not_held={"trail-logging": ("unknown", "no get-trail-status output")},
        left_out=("get-trail-status",),
    ),
    Bundle(
        name="cut-alarm-list",
        account="777777777777",
        layout="flat",
        shows="The list of alarms was saved with `--max-items 1`. `NextToken` says that there are"
        " more, so the missing alarm may well exist.",
        outcome="incomplete",
        not_held={
            "alarm": ("unknown", "the list is cut and does not hold the alarm"),
            "notification-action": NO_ALARM,
            "confirmed-subscriber": NO_ALARM,
        },
        filters=(TRAIL_FILTER, Filter()),
        alarms=(TRAIL_ALARM, Alarm()),
        alarm_options=("--max-items", "1"),
    ),
    Bundle(
        name="queried-alarms",
        account="888888888888",
        layout="flat",
        shows="The alarms were saved with the `--query` that the benchmark itself prescribes,"
        " which prints a bare array.",
        alarms=(Alarm(), ROOT_ALARM),
        filters=(Filter(), ROOT_FILTER),
        alarm_options=("--query", "MetricAlarms[?MetricName== `ConsoleSignInWithoutMFA`]"),
    ),
    Bundle(
        name="advanced-selectors",
        account="777788889999",
        layout="tree",
        shows="The trail uses an advanced event selector: all management events, with no word on"
        " `readOnly`, so reads and writes alike.",
        trails=(Trail(log_group=SLASH, selectors=ADVANCED_MANAGEMENT_EVENTS),),
        filters=(Filter(log_group=SLASH),),
    ),
)
