package cn.xingji.audit.remote;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a remote audit needs at the client's, and the meeting system, in one of its versions (Appendix A). */
@Entity
@Table(name = "remote_requirements")
public class RemoteRequirements {
    @Id
    private int version;

    private LocalDate effectiveFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Capability> capabilities;

    private String meetingSystem;
    private String source;

    protected RemoteRequirements() {}

    RemoteRequirements(int version, LocalDate effectiveFrom, List<Capability> capabilities, String meetingSystem) {
        this.version = version;
        this.effectiveFrom = effectiveFrom;
        this.capabilities = List.copyOf(capabilities);
        this.meetingSystem = meetingSystem;
        this.source = "";
    }

    int version() {
        return version;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    List<Capability> capabilities() {
        return capabilities;
    }

    /** The uniform system of remote audits (RA5.3-c). */
    public String meetingSystem() {
        return meetingSystem;
    }

    String source() {
        return source;
    }
}
