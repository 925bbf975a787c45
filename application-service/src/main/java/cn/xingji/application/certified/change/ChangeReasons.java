package cn.xingji.application.certified.change;

import cn.xingji.rules.vocabulary.ChangeId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Why change requests were refused, for who tells the client. */
@ApplicationScoped
public class ChangeReasons {
    private final Changes changes;

    ChangeReasons(Changes changes) {
        this.changes = changes;
    }

    /** Empty unless it was refused. */
    public List<String> of(ChangeId change) {
        return changes.findByIdOptional(change.value())
                .map(ChangeRequest::reasons)
                .orElse(List.of());
    }
}
