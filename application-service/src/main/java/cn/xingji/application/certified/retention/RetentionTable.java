package cn.xingji.application.certified.retention;

import cn.xingji.application.certified.certification.Certification;
import cn.xingji.application.certified.certification.Certifications;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Which records are kept for how long, and of which that time is over. */
@ApplicationScoped
class RetentionTable implements PanacheRepositoryBase<RetentionLine, RetentionLine.Version> {
    private final Certifications certifications;
    private final LegalHolds holds;

    RetentionTable(Certifications certifications, LegalHolds holds) {
        this.certifications = certifications;
        this.holds = holds;
    }

    /**
     * That one record of a case need not be kept any more.
     *
     * @param keptUntil its last day, which has gone by
     * @param held whether it is kept nevertheless
     */
    record Due(UUID caseId, UUID certificateId, KeptRecord record, String service, LocalDate keptUntil, boolean held) {}

    /** The version of each line in force on a day. */
    List<RetentionLine> inForce(LocalDate on) {
        return list("""
                from RetentionLine line
                where line.effectiveFrom <= ?1 and not exists (
                    from RetentionLine later
                    where later.id.record = line.id.record and later.effectiveFrom <= ?1
                    and later.id.version > line.id.version)
                order by line.id.record
                """, on);
    }

    /** What need not be kept any more; one that nobody knows the days of is kept. */
    List<Due> due(LocalDate today) {
        var lines = inForce(today);
        var held = holds.heldCases();
        return certifications.ended().stream()
                .flatMap(ended -> due(ended, lines, today, held.contains(ended.caseId())))
                .toList();
    }

    private Stream<Due> due(Certification ended, List<RetentionLine> lines, LocalDate today, boolean held) {
        var next = certifications.following(ended).flatMap(Certification::cycle);
        return ended.cycle().stream()
                .flatMap(cycle -> lines.stream()
                        .flatMap(line -> line
                                .kept()
                                .lastDay(cycle, next)
                                .filter(today::isAfter)
                                .map(day -> new Due(
                                        ended.caseId(),
                                        ended.certificateId(),
                                        line.record(),
                                        line.service(),
                                        day,
                                        held))
                                .stream()));
    }
}
