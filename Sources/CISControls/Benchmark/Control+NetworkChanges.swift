extension Control {
  /// Somebody is told when security groups change.
  ///
  /// - SeeAlso: CIS AWS Foundations Benchmark, recommendation x.10 of the monitoring section.
  static let securityGroupChanges = Control(
    id: "security-group-changes",
    position: 10,
    securityHubID: "CloudWatch.10",
    title: "Security group changes are monitored",
    watched: "changes of security groups and their rules",
    rationale: """
      Security groups decide which traffic reaches a resource. One rule too many shows a service \
      to the whole internet.
      """,
    pages: ["https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html"],
    level: Versioned(2),
    patterns: [
      PrescribedPattern(
        "base",
        until: .v401,
        """
        { ($.eventName = AuthorizeSecurityGroupIngress) || \
        ($.eventName = AuthorizeSecurityGroupEgress) || \
        ($.eventName = RevokeSecurityGroupIngress) || \
        ($.eventName = RevokeSecurityGroupEgress) || ($.eventName = CreateSecurityGroup) || \
        ($.eventName = DeleteSecurityGroup) }
        """
      ),
      PrescribedPattern(
        "base",
        since: .v500,
        """
        { ($.eventName = AuthorizeSecurityGroupIngress) || \
        ($.eventName = AuthorizeSecurityGroupEgress) || \
        ($.eventName = RevokeSecurityGroupIngress) || \
        ($.eventName = RevokeSecurityGroupEgress) || ($.eventName = CreateSecurityGroup) || \
        ($.eventName = DeleteSecurityGroup) || ($.eventName = ModifySecurityGroupRules) }
        """
      ),
    ],
    events: .writes(
      to: "ec2.amazonaws.com",
      "AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress",
      "RevokeSecurityGroupIngress", "RevokeSecurityGroupEgress", "CreateSecurityGroup",
      "DeleteSecurityGroup", "ModifySecurityGroupRules"
    )
  )

  /// Somebody is told when network ACLs change.
  ///
  /// - SeeAlso: CIS AWS Foundations Benchmark, recommendation x.11 of the monitoring section.
  static let networkACLChanges = Control(
    id: "network-acl-changes",
    position: 11,
    securityHubID: "CloudWatch.11",
    title: "Network ACL changes are monitored",
    watched: "changes of network ACLs, their entries and the subnets that they guard",
    rationale: """
      A network ACL filters what enters and leaves a subnet. A change can open the subnet or cut \
      it off.
      """,
    pages: ["https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html"],
    level: Versioned(2),
    patterns: [
      PrescribedPattern(
        "base",
        """
        { ($.eventName = CreateNetworkAcl) || ($.eventName = CreateNetworkAclEntry) || \
        ($.eventName = DeleteNetworkAcl) || ($.eventName = DeleteNetworkAclEntry) || \
        ($.eventName = ReplaceNetworkAclEntry) || ($.eventName = ReplaceNetworkAclAssociation) }
        """
      )
    ],
    events: .writes(
      to: "ec2.amazonaws.com",
      "CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl", "DeleteNetworkAclEntry",
      "ReplaceNetworkAclEntry", "ReplaceNetworkAclAssociation"
    )
  )

  /// Somebody is told when gateways change.
  ///
  /// - SeeAlso: CIS AWS Foundations Benchmark, recommendation x.12 of the monitoring section.
  static let networkGatewayChanges = Control(
    id: "network-gateway-changes",
    position: 12,
    securityHubID: "CloudWatch.12",
    title: "Network gateway changes are monitored",
    watched: "customer and internet gateways that are created, attached, detached or deleted",
    rationale: """
      Gateways are where traffic enters and leaves a VPC. A new one can be a way out that nobody \
      watches.
      """,
    pages: ["https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html"],
    level: Versioned(1),
    patterns: [
      PrescribedPattern(
        "base",
        """
        { ($.eventName = CreateCustomerGateway) || ($.eventName = DeleteCustomerGateway) || \
        ($.eventName = AttachInternetGateway) || ($.eventName = CreateInternetGateway) || \
        ($.eventName = DeleteInternetGateway) || ($.eventName = DetachInternetGateway) }
        """
      )
    ],
    events: .writes(
      to: "ec2.amazonaws.com",
      "CreateCustomerGateway", "DeleteCustomerGateway", "AttachInternetGateway",
      "CreateInternetGateway", "DeleteInternetGateway", "DetachInternetGateway"
    )
  )

  /// Somebody is told when route tables change.
  ///
  /// From 3.0.0 on the audit text adds the event source, which by precedence guards `CreateRoute`
  /// only, while the remediation text stays as it was. The benchmark prints both, so both count.
  ///
  /// - SeeAlso: CIS AWS Foundations Benchmark, recommendation x.13 of the monitoring section.
  static let routeTableChanges = Control(
    id: "route-table-changes",
    position: 13,
    securityHubID: "CloudWatch.13",
    title: "Route table changes are monitored",
    watched: "changes of route tables, their routes and their associations",
    rationale: """
      Routes decide which way traffic takes. A changed one can lead it past inspection or out of \
      the network.
      """,
    pages: ["https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html"],
    level: Versioned(1),
    patterns: [
      PrescribedPattern(
        "base",
        until: .v200,
        """
        { ($.eventName = CreateRoute) || ($.eventName = CreateRouteTable) || \
        ($.eventName = ReplaceRoute) || ($.eventName = ReplaceRouteTableAssociation) || \
        ($.eventName = DeleteRouteTable) || ($.eventName = DeleteRoute) || \
        ($.eventName = DisassociateRouteTable) }
        """
      ),
      PrescribedPattern(
        "remediation",
        since: .v300,
        note: "the remediation text, as in all versions",
        """
        { ($.eventName = CreateRoute) || ($.eventName = CreateRouteTable) || \
        ($.eventName = ReplaceRoute) || ($.eventName = ReplaceRouteTableAssociation) || \
        ($.eventName = DeleteRouteTable) || ($.eventName = DeleteRoute) || \
        ($.eventName = DisassociateRouteTable) }
        """
      ),
      PrescribedPattern(
        "audit",
        since: .v300,
        note: "the audit text: `&&` binds closer than `||`, the source guards `CreateRoute` only",
        """
        {($.eventSource = ec2.amazonaws.com) && ($.eventName = CreateRoute) || \
        ($.eventName = CreateRouteTable) || ($.eventName = ReplaceRoute) || \
        ($.eventName = ReplaceRouteTableAssociation) || ($.eventName = DeleteRouteTable) || \
        ($.eventName = DeleteRoute) || ($.eventName = DisassociateRouteTable) }
        """
      ),
    ],
    events: .writes(
      to: "ec2.amazonaws.com",
      "CreateRoute", "CreateRouteTable", "ReplaceRoute", "ReplaceRouteTableAssociation",
      "DeleteRouteTable", "DeleteRoute", "DisassociateRouteTable"
    )
  )

  /// Somebody is told when VPCs, peering connections or ClassicLink change.
  ///
  /// - SeeAlso: CIS AWS Foundations Benchmark, recommendation x.14 of the monitoring section.
  static let vpcChanges = Control(
    id: "vpc-changes",
    position: 14,
    securityHubID: "CloudWatch.14",
    title: "VPC changes are monitored",
    watched: "changes of VPCs, their peering connections and ClassicLink",
    rationale: """
      A VPC that appears, or one that is joined with another, changes which systems can reach each \
      other.
      """,
    pages: ["https://docs.aws.amazon.com/vpc/latest/peering/what-is-vpc-peering.html"],
    level: Versioned(1),
    patterns: [
      PrescribedPattern(
        "base",
        """
        { ($.eventName = CreateVpc) || ($.eventName = DeleteVpc) || \
        ($.eventName = ModifyVpcAttribute) || ($.eventName = AcceptVpcPeeringConnection) || \
        ($.eventName = CreateVpcPeeringConnection) || \
        ($.eventName = DeleteVpcPeeringConnection) || \
        ($.eventName = RejectVpcPeeringConnection) || ($.eventName = AttachClassicLinkVpc) || \
        ($.eventName = DetachClassicLinkVpc) || ($.eventName = DisableVpcClassicLink) || \
        ($.eventName = EnableVpcClassicLink) }
        """
      )
    ],
    events: .writes(
      to: "ec2.amazonaws.com",
      "CreateVpc", "DeleteVpc", "ModifyVpcAttribute", "AcceptVpcPeeringConnection",
      "CreateVpcPeeringConnection", "DeleteVpcPeeringConnection", "RejectVpcPeeringConnection",
      "AttachClassicLinkVpc", "DetachClassicLinkVpc", "DisableVpcClassicLink",
      "EnableVpcClassicLink"
    )
  )
}
