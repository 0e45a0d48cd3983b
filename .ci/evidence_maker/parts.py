"""What bundles are made of: trails, filters, alarms, and how an audit must end."""

from dataclasses import dataclass, field

# Exit status of an audit of this one control, by its outcome.
EXIT_STATUS = {"pass": 0, "fail": 1, "incomplete": 2, "review": 2}

STEPS = (
    "multi-region-trail",
    "trail-logging",
    "management-events",
    "metric-filter",
    "alarm",
    "notification-action",
    "confirmed-subscriber",
)

BASE_PATTERN = (
    '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }'
)
SSO_PATTERN = (
    '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes")'
    ' && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }'
)
NARROWED_PATTERN = (
    '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes")'
    ' && ($.userIdentity.userName = "bob") }'
)
EQUIVALENT_PATTERN = "{($.additionalEventData.MFAUsed!=Yes)&&($.eventName=ConsoleLogin)}"
ROOT_PATTERN = (
    '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS'
    ' && $.eventType != "AwsServiceEvent" }'
)
TRAIL_PATTERN = (
    "{ ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail)"
    " || ($.eventName = StartLogging) || ($.eventName = StopLogging) }"
)

ALL_MANAGEMENT_EVENTS = [
    {
        "ReadWriteType": "All",
        "IncludeManagementEvents": True,
        "DataResources": [],
        "ExcludeManagementEventSources": [],
    }
]
ADVANCED_MANAGEMENT_EVENTS = [
    {
        "Name": "Management events",
        "FieldSelectors": [{"Field": "eventCategory", "Equals": ["Management"]}],
    }
]


@dataclass(frozen=True)
class Trail:
    name: str = "management-events"
    log_group: str = "aws-cloudtrail-logs-management"
    multi_region: bool = True
    logging: bool = True
    selectors: list = field(default_factory=lambda: ALL_MANAGEMENT_EVENTS)


@dataclass(frozen=True)
class Filter:
    name: str = "console-sign-in-without-mfa"
    pattern: str = BASE_PATTERN
    metric: str = "ConsoleSignInWithoutMFA"
    log_group: str = "aws-cloudtrail-logs-management"


@dataclass(frozen=True)
class Alarm:
    name: str = "ConsoleSignInWithoutMFA"
    metric: str = "ConsoleSignInWithoutMFA"
    namespace: str = "CISBenchmark"
    actions_enabled: bool = True


@dataclass(frozen=True)
class Bundle:
    name: str
    account: str  # each bundle has its own, so that all of them can also be read at once
    layout: str
    shows: str
    outcome: str = "pass"
    # Steps that are not held: name → (judgement, why). The first one decides the outcome.
    not_held: dict = field(default_factory=dict)
    # Trails, filters and alarms in the order AWS lists them: by name.
    trails: tuple = (Trail(),)
    filters: tuple = (Filter(),)
    alarms: tuple = (Alarm(),)
    pending_subscriber: bool = False
    other_regions: tuple = ()  # where describe-trails is asked too; layout `tree` only
    alarm_options: tuple = ()  # added to describe-alarms
    left_out: tuple = ()  # commands whose output is not collected
    timestamps: str = "wire"  # `iso8601` is what version 2 of the AWS CLI prints

    @property
    def exit_status(self):
        return EXIT_STATUS[self.outcome]

    @property
    def layouts(self):
        """Layouts in which the bundle means the same. Flat names cannot tell two trails apart."""
        return ("tree", "parameter", "flat") if len(self.trails) == 1 else ("tree", "parameter")
