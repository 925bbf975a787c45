package cn.xingji.application.intake.application;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The request that the audit be remote (远程审查申请书, RA4.2-request): why, and what the client has for it (RA3.1).
 *
 * @param reason in words; needed where the ground is another than those that the rules name
 */
public record RemoteRequest(Set<Ground> grounds, String reason, Set<Means> means) {
    public RemoteRequest {
        grounds = Set.copyOf(grounds);
        means = Set.copyOf(means);
    }

    /** Why not on site. */
    public enum Ground {
        /** The client's city, or that of another place of business, is at high risk. */
        HIGH_RISK_PLACE,
        /** The auditors' travel is a risk to either side. */
        RISKY_TRAVEL,
        OTHER
    }

    /** What a remote audit needs at the client's. */
    public enum Means {
        NETWORK,
        VIDEO_MEETING,
        MOBILE_CAMERA,
        ELECTRONIC_RECORDS
    }

    boolean isGrounded() {
        return !grounds.isEmpty() && (!grounds.contains(Ground.OTHER) || !reason.isBlank());
    }

    boolean hasTheMeans() {
        return means.containsAll(EnumSet.allOf(Means.class));
    }

    /** The grounds in the order that the rules name them. */
    List<Ground> orderedGrounds() {
        return grounds.stream().sorted().toList();
    }

    List<Means> orderedMeans() {
        return means.stream().sorted().toList();
    }
}
