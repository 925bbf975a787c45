package cn.xingji.application.client.organization;

import cn.xingji.rules.people.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody who speaks, or has spoken, for an organisation. */
@Entity
@Table(name = "organization_member")
public class Member {
    /** An owner invites and removes others. */
    public enum Position {
        OWNER,
        MEMBER
    }

    @Id
    private UUID id;

    private UUID organizationId;
    private UUID personId;
    private String name;

    @Enumerated(EnumType.STRING)
    private Position position;

    private Instant joinedAt;
    private Instant leftAt;

    protected Member() {}

    private Member(UUID organizationId, Caller person, Position position, Instant joinedAt) {
        this.id = UUID.randomUUID();
        this.organizationId = organizationId;
        this.personId = person.id();
        this.name = person.name();
        this.position = position;
        this.joinedAt = joinedAt;
    }

    /** Who registers an organisation owns it. */
    static Member owner(UUID organizationId, Caller person, Instant now) {
        return new Member(organizationId, person, Position.OWNER, now);
    }

    static Member invited(UUID organizationId, Caller person, Instant now) {
        return new Member(organizationId, person, Position.MEMBER, now);
    }

    void leave(Instant now) {
        leftAt = now;
    }

    boolean isOwner() {
        return position == Position.OWNER;
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID personId() {
        return personId;
    }

    String name() {
        return name;
    }

    Position position() {
        return position;
    }

    Instant joinedAt() {
        return joinedAt;
    }
}
