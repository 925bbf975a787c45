package cn.xingji.application.intake.attachment;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The files of each application. */
@ApplicationScoped
public class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    public Attachment get(UUID applicationId, UUID id) {
        return findByIdOptional(id)
                .filter(attachment -> attachment.applicationId().equals(applicationId))
                .orElseThrow(() -> Refused.unknown("attachment " + id));
    }

    public List<Attachment> of(UUID applicationId) {
        return list("applicationId = ?1 order by uploadedAt", applicationId);
    }

    /** The attachment with this content, if the application has it already. */
    public Optional<Attachment> same(UUID applicationId, AttachmentKind kind, String sha256) {
        return find("applicationId = ?1 and kind = ?2 and file.sha256 = ?3", applicationId, kind, sha256)
                .firstResultOptional();
    }

    /** Removes what the archive has taken over. */
    public void removeAll(UUID applicationId) {
        delete("applicationId", applicationId);
    }

    public Set<UUID> idsOf(UUID applicationId) {
        return of(applicationId).stream().map(Attachment::id).collect(Collectors.toUnmodifiableSet());
    }

    public Set<AttachmentKind> kindsOf(UUID applicationId) {
        return of(applicationId).stream().map(Attachment::kind).collect(Collectors.toUnmodifiableSet());
    }

    /** The kinds of what is attached to these applications, by application. */
    public Map<UUID, Set<AttachmentKind>> kindsOf(Collection<UUID> applications) {
        return list("applicationId in ?1", applications).stream()
                .collect(Collectors.groupingBy(
                        Attachment::applicationId,
                        Collectors.mapping(Attachment::kind, Collectors.toUnmodifiableSet())));
    }
}
