"""Filter patterns: what benchmark 6.0.0 prescribes for each control, and patterns beside them.

Blanks and quotation marks are those of the benchmark's text, which is not uniform.
"""


def _any(field, values, equals=" = ", either=" || "):
    return either.join(f"($.{field}{equals}{value})" for value in values.split())


def _quoted(names):
    return " ".join(f'"{name}"' for name in names.split())


BASE = '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") }'

# Control → pattern, in the benchmark's order.
PRESCRIBED = {
    "unauthorized-api-calls": (
        '{ ($.errorCode ="*UnauthorizedOperation") || ($.errorCode ="AccessDenied*")'
        ' && ($.sourceIPAddress!="delivery.logs.amazonaws.com") && ($.eventName!="HeadBucket") }'
    ),
    "console-sign-in-without-mfa": BASE,
    "root-account-usage": (
        '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS'
        ' && $.eventType != "AwsServiceEvent" }'
    ),
    "iam-policy-changes": "{" + _any(
        "eventName",
        "DeleteGroupPolicy DeleteRolePolicy DeleteUserPolicy PutGroupPolicy PutRolePolicy"
        " PutUserPolicy CreatePolicy DeletePolicy CreatePolicyVersion DeletePolicyVersion"
        " AttachRolePolicy DetachRolePolicy AttachUserPolicy DetachUserPolicy AttachGroupPolicy"
        " DetachGroupPolicy",
        equals="=", either="||",
    ) + "}",
    "cloudtrail-configuration-changes": "{ " + _any(
        "eventName", "CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging"
    ) + " }",
    "console-authentication-failures": (
        '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }'
    ),
    "cmk-disabling-or-deletion": "{($.eventSource = kms.amazonaws.com) && (" + _any(
        "eventName", "DisableKey ScheduleKeyDeletion", equals="=", either="||"
    ) + ") }",
    "s3-bucket-policy-changes": "{ ($.eventSource = s3.amazonaws.com) && (" + _any(
        "eventName",
        "PutBucketAcl PutBucketPolicy PutBucketCors PutBucketLifecycle PutBucketReplication"
        " DeleteBucketPolicy DeleteBucketCors DeleteBucketLifecycle DeleteBucketReplication",
    ) + ") }",
    "config-configuration-changes": "{ ($.eventSource = config.amazonaws.com) && (" + _any(
        "eventName",
        "StopConfigurationRecorder DeleteDeliveryChannel PutDeliveryChannel"
        " PutConfigurationRecorder",
        equals="=", either="||",
    ) + ") }",
    "security-group-changes": "{ " + _any(
        "eventName",
        "AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress"
        " RevokeSecurityGroupEgress CreateSecurityGroup DeleteSecurityGroup"
        " ModifySecurityGroupRules",
    ) + " }",
    "network-acl-changes": "{ " + _any(
        "eventName",
        "CreateNetworkAcl CreateNetworkAclEntry DeleteNetworkAcl DeleteNetworkAclEntry"
        " ReplaceNetworkAclEntry ReplaceNetworkAclAssociation",
    ) + " }",
    "network-gateway-changes": "{ " + _any(
        "eventName",
        "CreateCustomerGateway DeleteCustomerGateway AttachInternetGateway CreateInternetGateway"
        " DeleteInternetGateway DetachInternetGateway",
    ) + " }",
    # The text of the audit; that of the remediation has no eventSource.
    "route-table-changes": "{($.eventSource = ec2.amazonaws.com) && " + _any(
        "eventName",
        "CreateRoute CreateRouteTable ReplaceRoute ReplaceRouteTableAssociation DeleteRouteTable"
        " DeleteRoute DisassociateRouteTable",
    ) + " }",
    "vpc-changes": "{ " + _any(
        "eventName",
        "CreateVpc DeleteVpc ModifyVpcAttribute AcceptVpcPeeringConnection"
        " CreateVpcPeeringConnection DeleteVpcPeeringConnection RejectVpcPeeringConnection"
        " AttachClassicLinkVpc DetachClassicLinkVpc DisableVpcClassicLink EnableVpcClassicLink",
    ) + " }",
    "organizations-changes": "{ ($.eventSource = organizations.amazonaws.com) && (" + _any(
        "eventName",
        _quoted(
            "AcceptHandshake AttachPolicy CreateAccount CreateOrganizationalUnit CreatePolicy"
            " DeclineHandshake DeleteOrganization DeleteOrganizationalUnit DeletePolicy"
            " DetachPolicy DisablePolicyType EnablePolicyType InviteAccountToOrganization"
            " LeaveOrganization MoveAccount RemoveAccountFromOrganization UpdatePolicy"
            " UpdateOrganizationalUnit"
        ),
    ) + ") }",
}

# Also accepted for console-sign-in-without-mfa.
SSO = (
    '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes")'
    ' && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }'
)
EQUIVALENT = "{($.additionalEventData.MFAUsed!=Yes)&&($.eventName=ConsoleLogin)}"
NARROWED = (
    '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes")'
    ' && ($.userIdentity.userName = "bob") }'
)
# Neither of these two covers the control; both together do.
IN_US_EAST_1 = (
    '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes")'
    ' && ($.awsRegion = "us-east-1") }'
)
NOT_IN_US_EAST_1 = (
    '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes")'
    ' && ($.awsRegion != "us-east-1") }'
)
